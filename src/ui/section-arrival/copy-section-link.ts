/**
 * Makes of the link beside each heading a button that copies the section's address, and says so. Without script, or
 * where the clipboard is shut, the address stands in the browser's own bar.
 */

export {};

const copiedMs = 2500;

const says = document.createElement('p');
says.className = 'for-ears';
says.setAttribute('role', 'status');

for (const link of document.querySelectorAll<HTMLAnchorElement>('.section-link')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = link.className;
  button.setAttribute('aria-label', 'Copy a link to this section');
  button.setAttribute('aria-describedby', link.getAttribute('aria-describedby') ?? '');
  button.append(...link.childNodes);
  const address = link.href;
  button.addEventListener('click', () => {
    void copy(button, address);
  });
  link.replaceWith(button);
}
if (document.querySelector('.section-link') !== null) document.querySelector('.prose')?.after(says);

async function copy(button: HTMLButtonElement, address: string): Promise<void> {
  let words = 'Link copied';
  try {
    await navigator.clipboard.writeText(address);
  } catch {
    words = 'The link is in the address bar';
  }
  history.replaceState(history.state, '', address);
  says.textContent = words;
  button.dataset['copied'] = words;
  setTimeout(() => {
    delete button.dataset['copied'];
    says.textContent = '';
  }, copiedMs);
}
