/** Shows the gallery by day or by night, whatever the device says. The choice stands in the address, to be shared. */

export {};

const root = document.documentElement;
const buttons = [...document.querySelectorAll<HTMLButtonElement>('.gallery-themes button')];

function show(theme: string): void {
  if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;
  else delete root.dataset['theme'];
  for (const button of buttons) button.setAttribute('aria-pressed', String(button.value === theme));
}

for (const button of buttons) {
  button.addEventListener('click', () => {
    show(button.value);
    history.replaceState(null, '', button.value === '' ? location.pathname : `?theme=${button.value}`);
  });
}
show(new URLSearchParams(location.search).get('theme') ?? '');
