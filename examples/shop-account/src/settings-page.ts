/** Looks of the shop, which the panel follows, and whether the panel has a button of its own. */
import { tellPanel } from './help.ts';

export function startSettingsPage(main: HTMLElement): void {
  const theme = main.querySelector('select');
  const launcher = main.querySelector('input');
  const panel = document.querySelector('waymark-help');
  if (!theme || !launcher) return;
  theme.value = document.documentElement.dataset['theme'] ?? 'auto';
  theme.addEventListener('change', () => {
    const mode = theme.value === 'light' || theme.value === 'dark' ? theme.value : 'auto';
    document.documentElement.dataset['theme'] = mode;
    tellPanel('setTheme', mode);
  });
  launcher.checked = panel?.getAttribute('launcher') !== 'none';
  launcher.addEventListener('change', () => {
    tellPanel(launcher.checked ? 'showLauncher' : 'hideLauncher');
  });
}
