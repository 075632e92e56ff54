/** Numbers of the calibration, written by `npm run calibrate`; not for editing by hand. */
import type { Calibration } from './judge.ts';

export const calibrations: Readonly<Record<'words' | 'meaning', Calibration>> = {
  words: { right: [-3.976, 0, 3.098, 3.575, 1.063], inScope: [-1.303, 0, 0.023, 5.393, 0.641], answerFrom: 0.81, fitsFrom: 0.63 },
  meaning: { right: [-4.833, 4.923, 3.378, 3.003, 0.747], inScope: [-3.33, 5.4, 0.401, 4.13, 0.427], answerFrom: 0.67, fitsFrom: 0.55 },
};
