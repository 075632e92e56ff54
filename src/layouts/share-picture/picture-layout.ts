/** Where what stands in a share picture, as the tree of boxes that satori lays out. Texts and colours only: it draws nothing. */
import type { ReactNode } from 'react';
import { createElement } from 'react';
import { surfaces } from '../../styles/surfaces.ts';

export const pictureWidth = 1200;
export const pictureHeight = 630;

export interface PictureTexts {
  /** "Brindle Help" */
  readonly site: string;
  /** Topic, or what the page is: above the title. */
  readonly kind: string;
  readonly title: string;
}

/** Long titles get smaller letters, so that none needs more than three lines. */
function titleSize(title: string): number {
  if (title.length <= 28) return 92;
  return title.length <= 50 ? 78 : 66;
}

/** @param accent - the brand's colour, "#0b5d4e" */
export function pictureLayout({ site, kind, title }: PictureTexts, accent: string): ReactNode {
  const { paper, ink, blaze } = surfaces.light;
  const stroke = (path: string, fill: string): ReactNode => createElement('path', { key: path, d: path, fill });
  const mark = createElement('svg', { key: 'mark', width: 64, height: 64, viewBox: '0 0 28 28' }, [
    stroke('M2 26 8.2 2h5.6L7.6 26z', accent),
    stroke('M11 26l3.1-12h5.6l-3.1 12z', blaze),
    stroke('M20 26l1.55-6h5.6l-1.55 6z', accent),
  ]);
  const box = (key: string, style: Readonly<Record<string, string | number>>, children: ReactNode): ReactNode =>
    createElement('div', { key, style: { display: 'flex', ...style } }, children);
  return box('picture', { width: '100%', height: '100%', backgroundColor: paper, color: ink, fontFamily: 'Text' }, [
    box('edge', { width: 28, height: '100%', backgroundColor: accent }, ''),
    box('column', { flexDirection: 'column', flexGrow: 1, justifyContent: 'space-between', padding: '72px 80px' }, [
      box('texts', { flexDirection: 'column' }, [
        box('kind', { fontSize: 36, color: accent }, kind),
        box(
          'title',
          { fontFamily: 'Heading', fontWeight: 600, fontSize: titleSize(title), lineHeight: 1.12, marginTop: 20, letterSpacing: '-0.02em' },
          title,
        ),
      ]),
      box('foot', { alignItems: 'center', fontSize: 36 }, [mark, box('site', { marginLeft: 20 }, site)]),
    ]),
  ]);
}
