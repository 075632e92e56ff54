/** Which origins may hold a frame of this help centre: `embed.hosts` of site.config.ts, the list that `frame-ancestors` is made from. */

/**
 * @param hosts - origins; "https://*.shop.example" stands for all hosts below shop.example
 * @param own - the help centre's own origin: on a developer's machine, all of that machine's origins are hosts
 */
export function isAllowedHost(origin: string, hosts: readonly string[], own: string): boolean {
  if (!URL.canParse(origin)) return false;
  const host = new URL(origin);
  if (isLoopback(host) && isLoopback(new URL(own))) return true;
  return hosts.some((allowed) => {
    const [scheme, name] = allowed.split('://*.');
    return name === undefined ? allowed === origin : `${scheme ?? ''}:` === host.protocol && host.host.endsWith(`.${name}`);
  });
}

function isLoopback({ hostname }: URL): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
}
