/**
 * Opens the meaning of a glossary word where it stands: a toggletip, as Heydon Pickering describes it.
 * The meaning follows the word in the page's order and is spoken when it opens. Not a tooltip: hover opens nothing.
 */

export {};

let opened: { readonly word: HTMLElement; readonly meaning: HTMLElement } | undefined;

function close(giveFocusBack: boolean): void {
  if (opened === undefined) return;
  const { word, meaning } = opened;
  opened = undefined;
  meaning.remove();
  word.setAttribute('aria-expanded', 'false');
  if (giveFocusBack) word.focus();
}

function show(word: HTMLElement, address: string): void {
  const meaning = document.createElement('span');
  meaning.className = 'term-meaning';
  const title = document.createElement('span');
  title.className = 'term-meaning-word';
  title.textContent = word.dataset['term'] ?? '';
  const text = document.createElement('span');
  text.className = 'term-meaning-text';
  text.setAttribute('role', 'status');
  const all = document.createElement('a');
  all.href = address;
  all.textContent = 'All words explained';
  meaning.append(title, text, all);
  word.after(meaning);
  word.setAttribute('aria-expanded', 'true');
  opened = { word, meaning };
  place(word, meaning);
  // A status speaks what is put into it, not what it is born with.
  setTimeout(() => {
    text.textContent = word.dataset['meaning'] ?? '';
    place(word, meaning);
  }, 30);
}

/** Under the word, moved sideways just as far as keeps it on the screen. */
function place(word: HTMLElement, meaning: HTMLElement): void {
  const margin = 16;
  const at = word.getBoundingClientRect();
  const parent = meaning.offsetParent?.getBoundingClientRect() ?? new DOMRect(-scrollX, -scrollY);
  const left = Math.max(margin, Math.min(at.left, document.documentElement.clientWidth - meaning.offsetWidth - margin));
  meaning.style.left = `${left - parent.left}px`;
  meaning.style.top = `${at.bottom + 6 - parent.top}px`;
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('a.term')) {
  const address = link.getAttribute('href') ?? '/glossary/';
  link.setAttribute('role', 'button');
  link.setAttribute('aria-expanded', 'false');
  const toggle = (event: Event): void => {
    event.preventDefault();
    const wasOpen = opened?.word === link;
    close(false);
    if (!wasOpen) show(link, address);
  };
  link.addEventListener('click', toggle);
  link.addEventListener('keydown', (event) => {
    if (event.key === ' ') toggle(event);
  });
}

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') close(opened?.meaning.contains(document.activeElement) ?? false);
});
document.addEventListener('pointerdown', (event) => {
  if (opened !== undefined && event.target instanceof Node && !opened.meaning.contains(event.target) && !opened.word.contains(event.target))
    close(false);
});
