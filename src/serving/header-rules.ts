/**
 * The rules of `public/_headers`, in the syntax that Netlify and Cloudflare Pages share: a path, then indented headers.
 * Reading the file that production reads is what makes a local answer equal to a production one.
 * As on both hosts, every matching rule counts, and a header named by two of them has both values joined by a comma.
 */

export interface HeaderRule {
  /** As written: "*" stands for anything, ":name" for one part of the path. */
  readonly pattern: string;
  readonly line: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** A line of `_headers` that no host would understand. */
export class HeaderRulesError extends Error {
  readonly code = 'header-rules';

  constructor(line: number, problem: string) {
    super(`_headers:${line}  ${problem}`);
    this.name = 'HeaderRulesError';
  }
}

/**
 * @param text - content of a `_headers` file
 * @throws HeaderRulesError with the line of the first mistake
 */
export function parseHeaderRules(text: string): readonly HeaderRule[] {
  const rules: { pattern: string; line: number; headers: (readonly [string, string])[] }[] = [];
  for (const [index, content] of text.split(/\r?\n/).entries()) {
    const line = index + 1;
    const trimmed = content.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    if (!/^\s/.test(content)) {
      if (!trimmed.startsWith('/'))
        throw new HeaderRulesError(line, `"${trimmed}" is no path: start it with "/", or indent it if it is a header`);
      rules.push({ pattern: trimmed, line, headers: [] });
      continue;
    }
    const rule = rules.at(-1);
    if (rule === undefined) throw new HeaderRulesError(line, 'a header stands before the first path');
    const match = /^([\w-]+):\s*(.+)$/.exec(trimmed);
    if (match?.[1] === undefined || match[2] === undefined)
      throw new HeaderRulesError(line, `"${trimmed}" is no header: write "Name: value"`);
    rule.headers.push([match[1], match[2]]);
  }
  for (const rule of rules) {
    if (rule.headers.length === 0) throw new HeaderRulesError(rule.line, `the path "${rule.pattern}" has no headers below it`);
  }
  return rules;
}

/**
 * @param path - path of a request, such as "/search/"
 * @returns headers by their lower-case names
 */
export function headersFor(rules: readonly HeaderRule[], path: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const rule of rules) {
    if (!matchesPattern(rule.pattern, path)) continue;
    for (const [name, value] of rule.headers) {
      const earlier = headers.get(name.toLowerCase());
      headers.set(name.toLowerCase(), earlier === undefined ? value : `${earlier}, ${value}`);
    }
  }
  return headers;
}

/**
 * Names of headers that two rules give to one path: joined values such as "immutable, no-cache" mean nothing good.
 * @returns lower-case names, sorted
 */
export function contestedHeaders(rules: readonly HeaderRule[], path: string): readonly string[] {
  const names = rules
    .filter((rule) => matchesPattern(rule.pattern, path))
    .flatMap((rule) => rule.headers.map(([name]) => name.toLowerCase()));
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].sort();
}

function matchesPattern(pattern: string, path: string): boolean {
  const source = pattern
    .split(/(\*|:[A-Za-z]\w*)/)
    .map((part) => (part === '*' ? '.*' : part.startsWith(':') ? '[^/]+' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')))
    .join('');
  return new RegExp(`^${source}$`).test(path);
}
