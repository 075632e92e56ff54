/** Colour arithmetic of the theme: contrast by WCAG 2.2, and mixing. Knows nothing of CSS or of the brand. */

/** Red, green and blue, each 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** @param hex - such as "#0b5d4e". Throws a RangeError on any other shape. */
export function parseColour(hex: string): Colour {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (!match) throw new RangeError(`"${hex}" is no colour such as "#0b5d4e"`);
  const [, red = '', green = '', blue = ''] = match;
  return [parseInt(red, 16), parseInt(green, 16), parseInt(blue, 16)];
}

export function formatColour(colour: Colour): string {
  return `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** @param share - of `over`, 0 to 1 */
export function mixColours(under: Colour, over: Colour, share: number): Colour {
  const mixed = (a: number, b: number): number => a + (b - a) * share;
  return [mixed(under[0], over[0]), mixed(under[1], over[1]), mixed(under[2], over[2])];
}

/** Contrast of two colours, 1 (equal) to 21 (black on white): WCAG 2.2, "contrast ratio". */
export function contrastBetween(a: Colour, b: Colour): number {
  const one = luminance(a);
  const other = luminance(b);
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

function luminance([red, green, blue]: Colour): number {
  const linear = (part: number): number => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
