/** Numbers of the calibration, written by `npm run calibrate`; not for editing by hand. */
import type { Calibration } from './judge.ts';

export const calibrations: Readonly<Record<'words' | 'meaning', Calibration>> = {
  words: { right: [-3.885, 0, 2.944, 3.591, 1.039], inScope: [-1.326, 0, -0.15, 5.597, 0.666], answerFrom: 0.8, fitsFrom: 0.63 },
  meaning: { right: [-4.97, 5.183, 3.076, 2.94, 0.753], inScope: [-3.261, 5.396, 0.504, 4.078, 0.407], answerFrom: 0.69, fitsFrom: 0.55 },
};
