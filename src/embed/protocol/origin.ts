/** Origins as both sides compare them. */

/** @returns the origin of an http(s) address, or undefined for anything else */
export function webOrigin(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, origin } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? origin : undefined;
}
