/** Numbers of the calibration, written by `npm run calibrate`; not for editing by hand. */
import type { Calibration } from './judge.ts';

export const calibrations: Readonly<Record<'words' | 'meaning', Calibration>> = {
  words: { right: [-4.288, 0, 1.683, -0.098, 1.275, 3.4, 0], inScope: [-2.857, 0, 0.056, 2.495, 1.195, 3.317, 0], answerFrom: 0.77, fitsFrom: 0.52 },
  meaning: { right: [-5.877, 4.589, 3.309, 0.485, 0.934, 2.088, 0.942], inScope: [-5.791, 4.961, 0.579, 1.526, 0.638, 2.238, 2.735], answerFrom: 0.63, fitsFrom: 0.5 },
};
