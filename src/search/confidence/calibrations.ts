/** Numbers of the calibration, written by `npm run calibrate`; not for editing by hand. */
import type { Calibration } from './judge.ts';

export const calibrations: Readonly<Record<'words' | 'meaning', Calibration>> = {
  words: {
    right: [-4.028, 0, 1.588, 0.223, 1.149, 3.104, 0],
    inScope: [-1.904, 0, 0.03, 3.08, 0.708, 2.513, 0],
    answerFrom: 0.77,
    fitsFrom: 0.56,
  },
  meaning: {
    right: [-5.613, 4.554, 3.061, 0.785, 0.814, 1.817, 0.918],
    inScope: [-5.032, 4.859, 0.276, 2.076, 0.28, 1.678, 2.636],
    answerFrom: 0.64,
    fitsFrom: 0.52,
  },
};
