/** Notices sensitive data while a reader writes what should be different, says why, and takes it out with one press. */
import { findSensitive } from '../../guard/find-sensitive.ts';
import { maskSensitive } from '../../guard/mask.ts';

const watched = new WeakSet<HTMLElement>();

export function watchText(root: HTMLElement): void {
  const text = root.querySelector('textarea');
  const found = root.querySelector<HTMLElement>('[data-answered-found]');
  const explains = root.querySelector<HTMLElement>('[data-answered-explains]');
  if (text === null || found === null || explains === null || watched.has(root)) return;
  watched.add(root);
  explains.setAttribute('role', 'alert');

  const look = (): void => {
    const [first] = findSensitive(text.value);
    found.hidden = first === undefined;
    const words = first?.explanation ?? '';
    if (explains.textContent !== words) explains.textContent = words;
  };
  text.addEventListener('input', look);
  found.querySelector('button')?.addEventListener('click', () => {
    text.value = maskSensitive(text.value);
    look();
    text.focus();
  });
  look();
}
