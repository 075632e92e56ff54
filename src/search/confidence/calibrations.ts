/** Numbers of the calibration, written by `npm run calibrate`; not for editing by hand. */
import type { Calibration } from './calibration.ts';

export const calibrations: Readonly<Record<'words' | 'meaning', Calibration>> = {
  words: {
    right: [-4.038, 0, 1.414, 0.433, 1.152, 3.072, 0],
    inScope: [-2.078, 0, -0.004, 3.384, 0.747, 2.572, 0],
    answerFrom: 0.79,
    fitsFrom: 0.56,
  },
  meaning: {
    right: [-5.448, 4.371, 2.931, 0.76, 0.826, 1.906, 0.728],
    inScope: [-4.989, 4.703, 0.148, 2.257, 0.269, 1.823, 2.59],
    answerFrom: 0.66,
    fitsFrom: 0.51,
  },
};
