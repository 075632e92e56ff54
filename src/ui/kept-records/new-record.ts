/** What every new record has: an id of its own, and the day by the reader's calendar. */

export function newRecordMarks(now = new Date()): { readonly id: string; readonly day: string } {
  const id = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const two = (number: number): string => String(number).padStart(2, '0');
  return { id, day: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` };
}
