/** The words of an address, for searching: "/billing/charged_twice.html" to "billing charged twice". */

/** File endings and words that name no subject. */
const noise = new Set(['html', 'htm', 'php', 'aspx', 'index', 'en', 'help', 'hc', 'articles', 'article']);
const longest = 120;

export function addressWords(pathname: string): string {
  let path = pathname;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    // Broken escapes: the raw text has words too.
  }
  return path
    .split(/[^\p{L}\p{N}']+/u)
    .filter((word) => word !== '' && !noise.has(word.toLowerCase()) && !/^\d+$/.test(word))
    .join(' ')
    .slice(0, longest);
}
