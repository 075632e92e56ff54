// Colour arithmetic against values of the WCAG definition.
import { describe, expect, it } from 'vitest';
import { contrastBetween, formatColour, mixColours, parseColour } from './contrast.ts';

describe('contrast', () => {
  it('is 21 between black and white, in either order', () => {
    expect(contrastBetween([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
    expect(contrastBetween([255, 255, 255], [0, 0, 0])).toBeCloseTo(21, 5);
  });

  it('is 4.54 between #767676 and white, the well-known border of AA', () => {
    expect(contrastBetween(parseColour('#767676'), parseColour('#ffffff'))).toBeCloseTo(4.54, 2);
  });

  it('mixes by share', () => {
    expect(formatColour(mixColours([0, 0, 0], [255, 255, 255], 0.5))).toBe('#808080');
  });

  it('refuses what is no colour', () => {
    expect(() => parseColour('green')).toThrow(RangeError);
  });
});
