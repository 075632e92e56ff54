/** Numbers of the calibration, written by `npm run calibrate`; not for editing by hand. */
import type { Calibration } from './judge.ts';

export const calibrations: Readonly<Record<'words' | 'meaning', Calibration>> = {
  words: { right: [-3.998, 0, 1.4, 0.412, 1.151, 3.049, 0], inScope: [-1.956, 0, -0.001, 3.193, 0.744, 2.539, 0], answerFrom: 0.79, fitsFrom: 0.57 },
  meaning: { right: [-5.379, 4.34, 2.914, 0.728, 0.847, 1.942, 0.621], inScope: [-5.006, 4.684, 0.095, 2.107, 0.29, 1.771, 2.729], answerFrom: 0.66, fitsFrom: 0.52 },
};
