/** Settings: what the help looks like, and logging out, which forgets what the help centre keeps in this browser. */
import { build, button } from '../build.ts';
import { panelElement } from '../help.ts';

export function settingsPage(): readonly Node[] {
  const says = build('p', { role: 'status' });
  const theme = build('select', { name: 'theme' }, ...['auto', 'light', 'dark'].map((mode) => build('option', { value: mode }, mode)));
  theme.addEventListener('change', () => {
    panelElement().setAttribute('theme', theme.value);
  });
  return [
    build('h1', {}, 'Settings'),
    build('label', {}, 'Look of the help ', theme),
    build(
      'section',
      { class: 'shop-card' },
      build('h2', {}, 'The help button'),
      button('Hide it', () => {
        panelElement().hideLauncher();
      }),
      ' ',
      button('Show it', () => {
        panelElement().showLauncher();
      }),
    ),
    build(
      'section',
      { class: 'shop-card' },
      build('h2', {}, 'Log out'),
      build('p', {}, 'On a shared computer, nobody after you should see what you asked.'),
      button('Log out', () => {
        panelElement().clear();
        says.textContent = 'Logged out. The help centre has forgotten your questions and drafts.';
      }),
      says,
    ),
  ];
}
