/** Colours of topics can be seen on the paper that they are drawn on, and told apart by shape without them. */
import { describe, expect, it } from 'vitest';
import { contrastBetween, parseColour } from '../../../styles/contrast.ts';
import { surfaces } from '../../../styles/surfaces.ts';
import { markColours, topicMark } from './topic-marks.ts';

describe('the marks of topics', () => {
  it.each(markColours)(
    'have a contrast of at least 4.5 to both papers ($light, $dark), since names are written in them too',
    ({ light, dark }) => {
      for (const mode of ['light', 'dark'] as const) {
        for (const paper of ['paper', 'raised'] as const) {
          expect(contrastBetween(parseColour(mode === 'light' ? light : dark), parseColour(surfaces[mode][paper]))).toBeGreaterThanOrEqual(
            4.5,
          );
        }
      }
    },
  );

  it('have a shape each', () => {
    const shapes = new Set(markColours.map((_, position) => topicMark(position, 0, 0, 1).properties['d']));
    expect(shapes.size).toBe(markColours.length);
  });
});
