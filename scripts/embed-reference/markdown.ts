/** The few forms of Markdown that the reference is written in. Prettier lays them out afterwards. */

/** Something from code, such as a type. Bars are kept from ending a cell of a table. */
export function code(text: string): string {
  if (text === '') return '';
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

/** @returns nothing where there are no rows */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export function section(depth: number, title: string, ...parts: readonly string[]): string {
  return [`${'#'.repeat(depth)} ${title}`, ...parts.filter((part) => part !== '')].join('\n\n');
}

/** A sentence that begins as sentences do, and ends as they do. */
export function sentence(text: string): string {
  if (text === '') return '';
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?:…]$/.test(text) ? '' : '.'}`;
}
