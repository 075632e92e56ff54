/** Numbers of the calibration, written by `npm run calibrate`; not for editing by hand. */
import type { Calibration } from './judge.ts';

export const calibrations: Readonly<Record<'words' | 'meaning', Calibration>> = {
  words: { right: [-3.948, 0, 3.116, 3.556, 1.042, 0, 0], inScope: [-1.294, 0, 0.033, 5.45, 0.615, 0, 0], answerFrom: 0.81, fitsFrom: 0.63 },
  meaning: { right: [-4.794, 4.858, 3.353, 3.052, 0.735, 0, 0], inScope: [-3.34, 5.421, 0.501, 4.188, 0.403, 0, 0], answerFrom: 0.67, fitsFrom: 0.55 },
};
