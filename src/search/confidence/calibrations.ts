/** Numbers of the calibration, written by `npm run calibrate`; not for editing by hand. */
import type { Calibration } from './judge.ts';

export const calibrations: Readonly<Record<'words' | 'meaning', Calibration>> = {
  words: { right: [-3.931, 0, 3.09, 3.55, 1.037], inScope: [-1.291, 0, -0.086, 5.46, 0.647], answerFrom: 0.81, fitsFrom: 0.63 },
  meaning: { right: [-4.725, 4.823, 3.406, 2.997, 0.698], inScope: [-3.278, 5.29, 0.485, 4.131, 0.443], answerFrom: 0.68, fitsFrom: 0.55 },
};
