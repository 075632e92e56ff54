// A brand's colour either holds up for readers or stops the build with a message that says why.
import { describe, expect, it } from 'vitest';
import site from '../../site.config.ts';
import { brandStylesheet, ThemeError } from './brand-theme.ts';

describe('brandStylesheet', () => {
  it('accepts the colours of this site', () => {
    const css = brandStylesheet(site.theme);
    expect(css).toContain(`--accent:${site.theme.accent}`);
    expect(css).toContain('prefers-color-scheme:dark');
  });

  it('lets a choice on the root win over the device', () => {
    const css = brandStylesheet(site.theme);
    expect(css).toMatch(
      new RegExp(`prefers-color-scheme:dark\\)\\{:root:not\\(\\[data-theme=light\\]\\)\\{[^}]*--accent:${site.theme.accentDark}`),
    );
    expect(css).toMatch(new RegExp(`:root\\[data-theme=dark\\]\\{color-scheme:dark;[^}]*--accent:${site.theme.accentDark}`));
  });

  it('names the setting, the use and the contrast of a colour too pale to read', () => {
    expect(() => brandStylesheet({ accent: '#7fd8c2', accentDark: '#7fd8c2' })).toThrow(ThemeError);
    expect(() => brandStylesheet({ accent: '#7fd8c2', accentDark: '#7fd8c2' })).toThrow(
      /theme\.accent is #7fd8c2; text in it on paper has a contrast of 1\.\d+.*darker/,
    );
  });

  it('names the dark setting when only that fails', () => {
    expect(() => brandStylesheet({ accent: '#0b5d4e', accentDark: '#0b5d4e' })).toThrow(/theme\.accentDark.*lighter/);
  });
});
