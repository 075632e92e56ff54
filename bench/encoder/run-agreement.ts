/**
 * The part "agreement": every set of eval/, asked once with the kernel's vectors and once with those of transformers.js,
 * same model file, documents and questions both. All else is the site's own code.
 */
import { allTasks } from '../../eval/all-tasks.ts';
import { encodingDesk } from '../../eval/encoding-desk.ts';
import { evaluate } from '../../eval/evaluate.ts';
import type { EncodingDesk } from '../../eval/open-engine.ts';
import type { EvaluationTask } from '../../eval/task.ts';
import { encode } from '../../eval/open-engine.ts';
import site from '../../site.config.ts';
import { textsToEncode } from '../../src/index/build-index.ts';
import type { PartContext, PartResult } from '../report/part.ts';

const referenceEncoder = { kind: 'transformers', model: 'all-MiniLM-L6-v2-q4', dtype: 'q4', maxTokens: 256 } as const;

interface Pair {
  readonly ours: number;
  readonly reference: number;
}

interface Hits {
  readonly set: string;
  readonly questions: number;
  /** `encoder`: the nearest passage by the encoder's own vectors; `vector` and `fused`: with a projection fitted to them. */
  readonly hitAt1: Readonly<Record<'encoder' | 'vector' | 'fused', Pair>>;
}

interface Agreement extends Hits {
  /** What was made of the questions, such as "keywords"; undefined for a set as it is. */
  readonly change: string | undefined;
  /** Of the vectors of the questions, ours beside theirs. */
  readonly cosine: { readonly mean: number; readonly least: number };
}

export async function runAgreement({ root, isQuick, log }: PartContext): Promise<PartResult> {
  const ours = await encodingDesk(root, site, log);
  const reference = await encodingDesk(root, { ...site, encoder: referenceEncoder }, log);
  const agreements: Agreement[] = [];
  for (const task of await allTasks(root, site)) {
    const step = isQuick ? Math.ceil(task.queries.length / 50) : 1;
    log(`agreement: ${task.name}`);
    agreements.push({ ...(await compare(every(step, task), ours, reference)), change: task.clean && task.name.split(', ')[1] });
  }
  return {
    name: 'agreement',
    figures: agreements,
    tables: [
      {
        title: 'Right article first, with our kernel and with transformers.js',
        notes: [
          'Same 4-bit file for both, for documents and questions. "Encoder alone" takes the article of the nearest passage by the vectors as they are; "meaning" and "fused" have a projection fitted to them, which turns a little with each encoder. Promised: within 0.3 points on every set.',
        ],
        columns: [...hitColumns, 'cosine, mean', 'least'],
        rows: agreements.map((agreement) => [...hitCells(agreement), agreement.cosine.mean.toFixed(5), agreement.cosine.least.toFixed(5)]),
      },
      {
        title: 'The same, all sets with one change together',
        notes: ['One question is 0.1 to 0.2 points of a set alone, and a near tie may fall either way.'],
        columns: hitColumns,
        rows: together(agreements).map(hitCells),
      },
    ],
  };
}

const hitColumns = [
  'set',
  'questions',
  ...['encoder alone', 'meaning', 'fused'].flatMap((tier) => [`${tier}: ours`, 'reference', 'points']),
];

function hitCells({ set, questions, hitAt1 }: Hits): readonly string[] {
  return [
    set,
    String(questions),
    ...[hitAt1.encoder, hitAt1.vector, hitAt1.fused].flatMap((hits) => [hits.ours.toFixed(4), hits.reference.toFixed(4), points(hits)]),
  ];
}

/** Sets that were changed in the same way as one set, each question counting once. */
function together(agreements: readonly Agreement[]): readonly Hits[] {
  return [...Map.groupBy(agreements, ({ change }) => change ?? 'as they are')].map(([set, members]) => {
    const questions = members.reduce((sum, member) => sum + member.questions, 0);
    const share = (pick: (agreement: Agreement) => number): number =>
      members.reduce((sum, member) => sum + pick(member) * member.questions, 0) / questions;
    const pair = (tier: keyof Hits['hitAt1']): Pair => ({
      ours: share(({ hitAt1 }) => hitAt1[tier].ours),
      reference: share(({ hitAt1 }) => hitAt1[tier].reference),
    });
    return { set, questions, hitAt1: { encoder: pair('encoder'), vector: pair('vector'), fused: pair('fused') } };
  });
}

async function compare(task: EvaluationTask, ours: EncodingDesk, reference: EncodingDesk): Promise<Omit<Agreement, 'change'>> {
  const { tiers: our } = (await evaluate(task, ours)).result;
  const { tiers: their } = (await evaluate(task, reference)).result;
  const texts = task.queries.map(({ text }) => text);
  const ourVectors = await encode(texts, ours);
  const theirVectors = await encode(texts, reference);
  const cosines = ourVectors.map((vector, position) => dot(vector, theirVectors[position] ?? vector));
  return {
    set: task.name,
    questions: task.queries.length,
    hitAt1: {
      encoder: { ours: await nearestHits(task, ours, ourVectors), reference: await nearestHits(task, reference, theirVectors) },
      vector: { ours: our.vector.hitAt1, reference: their.vector.hitAt1 },
      fused: { ours: our.fused.hitAt1, reference: their.fused.hitAt1 },
    },
    cosine: { mean: cosines.reduce((sum, cosine) => sum + cosine, 0) / cosines.length, least: cosines.reduce((a, b) => Math.min(a, b), 1) },
  };
}

/** Share of the questions whose nearest passage is one of a right article. */
async function nearestHits(task: EvaluationTask, desk: EncodingDesk, questions: readonly Float32Array[]): Promise<number> {
  const passages = await encode(textsToEncode(task.articles).passages, desk);
  const articleOf = task.articles.flatMap(({ passages: own }, article) => own.map(() => article));
  const hits = task.queries.filter(({ right }, position) => {
    const question = questions[position];
    let [nearest, most] = [-1, -Infinity];
    for (const [number, passage] of passages.entries()) {
      const similarity = question ? dot(question, passage) : 0;
      if (similarity > most) [nearest, most] = [articleOf[number] ?? -1, similarity];
    }
    return right.includes(nearest);
  });
  return hits.length / task.queries.length;
}

function every(step: number, task: EvaluationTask): EvaluationTask {
  const { clean: _, ...rest } = task;
  return { ...rest, queries: task.queries.filter((_query, position) => position % step === 0), outOfScope: [] };
}

function points({ ours, reference }: { readonly ours: number; readonly reference: number }): string {
  const difference = 100 * (ours - reference);
  return `${difference > 0 ? '+' : ''}${difference.toFixed(2)}`;
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}
