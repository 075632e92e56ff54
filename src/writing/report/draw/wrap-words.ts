/** A text in lines of about equal length for a drawing, where nothing wraps by itself. A word is never broken. */

/** @param most - letters a line; a longer word has a line of its own */
export function wrapWords(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    if (line !== '' && line.length + 1 + word.length > most) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}
