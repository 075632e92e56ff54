/** One thing that the device keeps, as a row of a list: what it is, where it leads, a note. */

export interface DeviceThing {
  readonly title: string;
  readonly address?: string;
  readonly note?: string;
  /** In the owner's own words. */
  readonly text?: string | null;
}

export function deviceRow({ title, address, note, text = null }: DeviceThing): HTMLLIElement {
  const row = document.createElement('li');
  const name = document.createElement(address === undefined ? 'span' : 'a');
  name.className = 'device-name';
  name.textContent = title;
  if (address !== undefined) name.setAttribute('href', address);
  row.append(name);
  for (const [words, className] of [
    [note, 'device-note'],
    [text === null ? undefined : `“${text}”`, 'device-note device-text'],
  ] as const) {
    if (words === undefined) continue;
    const part = document.createElement('span');
    part.className = className;
    part.textContent = words;
    row.append(part);
  }
  return row;
}
