/**
 * Which case the page shows first, and what a draft of this tab changes about it. Pure: what is kept on the device,
 * in the tab and in the fragment comes in, and one case comes out.
 */
import type { CaseDraft, CaseEvidence } from './case-draft.ts';
import { newCaseNumber } from './case-number.ts';
import type { CaseRecord } from './case-record.ts';
import { maskCaseStory, storyFromDraft } from './case-story.ts';
import { maskCaseDraft } from './mask-case-draft.ts';
import type { CaseStory } from './case-story.ts';
import { emptyCaseDraft } from './case-draft.ts';

export interface CaseChoice {
  /** Cases on this device, in any order. */
  readonly records: readonly CaseRecord[];
  /** Number in the fragment; it wins. */
  readonly number: string | null;
  /** What a flow left in this tab. */
  readonly draft: CaseDraft | null;
  /** What was asked in search in this tab. */
  readonly question: string | null;
  /** The customer comes to write about what the tab brings along, and not to go on with something else. */
  readonly carried?: boolean;
  readonly now: Date;
}

/**
 * The case that the fragment names; or the one that this tab's draft belongs to, with what the flow has learned since;
 * or a new one from the draft; or the one that this tab's question began; or the newest that is not handed over; or an
 * empty one. A case that holds an earlier question and not a word more takes the new question in its place.
 */
export function chooseCase({ records, number, draft, question, carried = false, now }: CaseChoice): CaseRecord {
  const named = records.find((record) => record.number === number);
  if (named !== undefined) return named;
  if (draft !== null) {
    const same = records.find(({ origin }) => origin !== null && JSON.stringify(origin) === JSON.stringify(draft));
    if (same !== undefined) return same;
    const earlier = records.find(
      ({ state, origin }) => state.kind === 'draft' && origin?.reason === draft.reason && origin.topic === draft.topic,
    );
    return earlier === undefined ? newCase(draft, question, now) : withNewerDraft(earlier, draft, now);
  }
  if (question !== null) {
    const origin = originOf(question);
    const same = records.find((record) => JSON.stringify(record.origin) === JSON.stringify(origin));
    if (same !== undefined) return same;
    const untouched = records.find(isQuestionAlone);
    if (untouched !== undefined)
      return { ...newCase(null, question, now), number: untouched.number, idempotencyKey: untouched.idempotencyKey };
    if (carried) return newCase(null, question, now);
  }
  const newest = records.filter(({ state }) => state.kind === 'draft').toSorted((a, b) => b.changedAt.localeCompare(a.changedAt))[0];
  return newest ?? newCase(null, question, now);
}

/** A question of search as the draft that a case is made from. */
function originOf(question: string): CaseDraft {
  return maskCaseDraft({ ...emptyCaseDraft, question });
}

/** Begun with a question of search, and left as it was. */
function isQuestionAlone({ state, origin, createdAt, changedAt }: CaseRecord): boolean {
  const question = origin?.question ?? null;
  const isQuestion = question !== null && JSON.stringify(origin) === JSON.stringify(originOf(question));
  return isQuestion && state.kind === 'draft' && changedAt === createdAt;
}

/** @param draft - null for one that is begun with a question, or on the page */
export function newCase(draft: CaseDraft | null, question: string | null, now: Date): CaseRecord {
  return {
    number: newCaseNumber(),
    idempotencyKey: crypto.randomUUID(),
    createdAt: now.toISOString(),
    changedAt: now.toISOString(),
    story: maskCaseStory(storyFromDraft(draft ?? emptyCaseDraft, question)),
    contact: { name: '', email: '' },
    state: { kind: 'draft' },
    origin: draft ?? (question === null ? null : originOf(question)),
  };
}

/** Takes what the flow says now, except where the customer has written something else on the page. */
export function withNewerDraft(record: CaseRecord, draft: CaseDraft, now: Date): CaseRecord {
  const before = maskCaseStory(storyFromDraft(record.origin ?? emptyCaseDraft, null));
  const after = maskCaseStory(storyFromDraft(draft, null));
  const { story } = record;
  const pick = <Key extends keyof CaseStory>(key: Key): CaseStory[Key] =>
    JSON.stringify(story[key]) === JSON.stringify(before[key]) ? after[key] : story[key];
  return {
    ...record,
    changedAt: now.toISOString(),
    origin: draft,
    story: {
      reason: pick('reason'),
      topic: after.topic,
      urgent: story.urgent || after.urgent,
      happened: pick('happened'),
      facts: after.facts.map((fact) => {
        const mine = story.facts.find(({ label }) => label === fact.label);
        const old = before.facts.find(({ label }) => label === fact.label);
        return mine === undefined || mine.value === old?.value ? fact : mine;
      }),
      orderNumber: pick('orderNumber'),
      tried: pick('tried'),
      evidence: mergeEvidence(story.evidence, before.evidence, after.evidence),
      wish: pick('wish'),
    },
  };
}

/** A tick that was set or taken on the page stays as it is there. */
function mergeEvidence(
  mine: readonly CaseEvidence[],
  before: readonly CaseEvidence[],
  after: readonly CaseEvidence[],
): readonly CaseEvidence[] {
  const readyIn = (list: readonly CaseEvidence[], what: string): boolean | undefined => list.find((piece) => piece.what === what)?.ready;
  return after.map(({ what, ready }) => {
    const own = readyIn(mine, what);
    return { what, ready: own === undefined || own === readyIn(before, what) ? ready : own };
  });
}
