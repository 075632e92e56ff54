/** Numbers of the calibration, written by `npm run calibrate`; not for editing by hand. */
import type { Calibration } from './calibration.ts';

export const calibrations: Readonly<Record<'words' | 'meaning', Calibration>> = {
  words: {
    right: [-3.789, 0, 1.656, 0.003, 0.998, 3.046, 0],
    inScope: [-1.906, 0, 0.02, 2.794, 0.61, 2.562, 0],
    answerFrom: 0.78,
    fitsFrom: 0.54,
  },
  meaning: {
    right: [-5.721, 4.724, 3.364, 0.721, 0.912, 1.898, 0.617],
    inScope: [-4.747, 5.195, 0.696, 1.91, 0.214, 1.88, 1.787],
    answerFrom: 0.62,
    fitsFrom: 0.5,
  },
};
