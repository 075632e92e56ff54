/** Patterns of pages in context rules, in which a star stands for anything. Read in the browser too: it imports nothing. */

/**
 * Whether a path fits a pattern in which "*" stands for anything. Linear in the length of the path for each "*"; no
 * regular expression, which a path of a hostile host could make slow.
 */
export function fitsPage(pattern: string, path: string): boolean {
  const [start = '', ...parts] = pattern.split('*');
  if (!path.startsWith(start)) return false;
  const end = parts.pop();
  if (end === undefined) return path === pattern;
  let at = start.length;
  for (const part of parts) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return path.length - end.length >= at && path.endsWith(end);
}
