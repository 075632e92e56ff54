/** Numbers of the calibration, written by `eval/fit-calibration.ts`; not for editing by hand. */
import type { Calibration } from './judge.ts';

export const calibrations: Readonly<Record<'words' | 'meaning', Calibration>> = {
  words: { right: [-1, 0, 1, 3, 0], inScope: [-1, 0, 0, 4, 0], answerFrom: 0.75, fitsFrom: 0.3 },
  meaning: { right: [-4, 6, 8, 1, 0], inScope: [-4, 9, 0, 1, 0], answerFrom: 0.75, fitsFrom: 0.3 },
};
