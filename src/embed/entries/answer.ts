/** `/embed/answer.js`: registers `<waymark-answer>`. Harmless where there is no document. */
import { defineWaymarkAnswer } from '../answer/waymark-answer.ts';

export type { FollowDetail } from '../inline/build-part.ts';

defineWaymarkAnswer();
