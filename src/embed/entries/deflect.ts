/** `/embed/deflect.js`: registers `<waymark-deflect>`. Harmless where there is no document. */
import { defineWaymarkDeflect } from '../deflect/waymark-deflect.ts';

export type { DeflectAnswered, DeflectSuggested } from '../deflect/waymark-deflect.ts';
export type { FollowDetail } from '../inline/build-part.ts';

defineWaymarkDeflect();
