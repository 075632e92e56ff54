/** A ranking with how sure it is. */
import type { Evidence } from './confidence/evidence.ts';
import type { Judgement } from './confidence/judge.ts';
import type { Ranking } from './rank-articles.ts';

export interface JudgedRanking extends Ranking, Judgement {
  readonly evidence: Evidence | undefined;
}
