/** What the CSS properties and the `theme` attribute of the element say about the inside of the frame. */
import type { Theme, ThemeMode } from '../protocol/theme.ts';
import { fontPattern } from '../protocol/patterns.ts';
import { formatColour } from '../../styles/contrast.ts';
import { paintedColour } from './readable-colours.ts';

/**
 * @param host - the element, on which the properties are set
 * @param root - inside of it: shows what they come to
 */
export function readHostTheme(host: HTMLElement, root: HTMLElement): Theme {
  const set = getComputedStyle(host);
  const shown = getComputedStyle(root);
  const isSet = (name: string): boolean => set.getPropertyValue(name).trim() !== '';
  const accent = isSet('--waymark-accent') ? formatColour(paintedColour(shown.outlineColor)) : undefined;
  const radius = Number.parseFloat(set.getPropertyValue('--waymark-radius'));
  return {
    mode: themeMode(host.getAttribute('theme')),
    ...(accent !== undefined && { accent, accentDark: accent }),
    ...(radius >= 0 && { radius: Math.min(radius, 24) }),
    ...(isSet('--waymark-font') && fontPattern.test(shown.fontFamily) && { font: shown.fontFamily.slice(0, 120) }),
  };
}

function themeMode(text: string | null): ThemeMode {
  return text === 'light' || text === 'dark' ? text : 'auto';
}
