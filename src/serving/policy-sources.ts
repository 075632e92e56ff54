/**
 * Adds sources to the Content-Security-Policy of a `_headers` file, at build: `public/_headers` stays the strictest
 * policy, and what a site's own settings need joins it by itself.
 */

/** Sources by directive, such as { 'connect-src': ['https://feedback.brindle.example'] }. */
export type PolicySources = Readonly<Record<string, readonly string[]>>;

/**
 * @param headers - text of a `_headers` file
 * @throws RangeError when a directive has no line in any policy to join, or a source could end the directive
 */
export function withPolicySources(headers: string, added: PolicySources): string {
  return Object.entries(added).reduce((text, [directive, sources]) => {
    const unsafe = sources.find((source) => /[\s;,]/.test(source));
    if (unsafe !== undefined) throw new RangeError(`"${unsafe}" is no source of a policy`);
    if (sources.length === 0) return text;
    const pattern = new RegExp(`^(\\s+Content-Security-Policy:.*?\\b${directive}) ([^;\\n]*)`, 'gim');
    if (text.search(pattern) < 0) throw new RangeError(`_headers has no Content-Security-Policy with ${directive}`);
    return text.replace(pattern, (_, start: string, known: string) => {
      const kept = known.split(' ').filter((source) => source !== "'none'");
      return `${start} ${[...new Set([...kept, ...sources])].join(' ')}`;
    });
  }, headers);
}
