/**
 * A document's body to plain paragraphs. Bodies of foreign sets are plain, Markdown or HTML, and often not well formed,
 * so this takes marks away rather than parse: nothing here can fail.
 */

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  pound: '£',
  euro: '€',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
};
const blockTags =
  /<\/?(?:p|div|br|hr|li|ul|ol|table|tr|h[1-6]|pre|blockquote|section|article|header|footer|dd|dt|dl|figure|figcaption)\b[^>]*>/gi;

/** @returns text whose paragraphs are parted by blank lines */
export function plainText(body: string): string {
  const withoutMarkup = /<[a-z!/][^>]*>/i.test(body) ? withoutTags(body) : body;
  return decodeEntities(withoutMarkup)
    .replaceAll(/^(?:```|~~~).*$/gm, '')
    .replaceAll(/^#{1,6}\s+(.*)$/gm, '\n$1.\n')
    .replaceAll(/^\s{0,3}(?:[-*+]|\d{1,3}[.)])\s+/gm, '\n')
    .replaceAll(/^\s{0,3}>\s?/gm, '')
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/(\*\*|__|`)(.+?)\1/g, '$2')
    .replaceAll(/^\s*\|?(?:\s*:?-{3,}:?\s*\|)+.*$/gm, '')
    .replaceAll(/^[^\S\n]*\|[^\S\n]*|[^\S\n]*\|[^\S\n]*$/gm, '')
    .replaceAll(/[^\S\n]*\|[^\S\n]*/g, ', ')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

function withoutTags(html: string): string {
  return html
    .replaceAll(/<!--[\s\S]*?-->/g, ' ')
    .replaceAll(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replaceAll(blockTags, '\n\n')
    .replaceAll(/<\/?[a-z][^>]*>/gi, ' ');
}

function decodeEntities(text: string): string {
  return text.replaceAll(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, decimal?: string, hexadecimal?: string, name?: string) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
    },
  );
}
