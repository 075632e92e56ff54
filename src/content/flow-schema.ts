/**
 * A guided flow, from `content/flows/<id>.yaml`: questions that lead, one at a time, to an outcome.
 * Where an answer leads is a plain table of tests, read from top to bottom; nothing here is code, and every
 * test has a result for every answer, a missing one included. What the tests mean: `src/flows/`.
 */
import { z } from 'zod';
import { articleReference } from './article-schema.ts';
import { daySchema } from './day.ts';

/** A flow is named by its file: "where-is-my-refund". */
export type FlowId = string & { readonly __brand: 'FlowId' };

const flowIdPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const identifier = z.string().regex(flowIdPattern, { error: 'lower-case words joined by hyphens, such as "refund-not-here"' });

/** Plain text with `{fact-name}` where a figure of `content/facts.yaml` belongs. No markup. */
const plainText = z.string().min(2);

/** Markdown of paragraphs, lists, bold and links, with `{fact-name}` where a figure belongs. */
const markdownText = z.string().min(10);

/** A number of days: as a number, or from a fact that says one ("14 days", "within 120 days"). */
const dayCount = z.union([z.int().min(0), z.strictObject({ fact: identifier })], { error: 'a number of days such as 14, or { fact: name-of-a-fact }' });

const step = identifier.describe('Id of a question or an outcome of this flow.');

/**
 * One test of an answer that was given before. An answer that was not given (or "I do not know") fails every test.
 * - `is`: a choice has this value, or one of these; a yes / no is "yes" or "no";
 * - `daysAgoAtLeast`, `daysAgoAtMost`: whole days from a date to today; a date in the future counts as less than 0 days ago;
 * - `amountAtLeast`, `amountAtMost`: an amount in the site's currency.
 */
const testSchema = z.union(
  [
    z.strictObject({ answer: identifier, is: z.union([identifier, z.array(identifier).min(1)]) }),
    z.strictObject({ answer: identifier, daysAgoAtLeast: dayCount }),
    z.strictObject({ answer: identifier, daysAgoAtMost: dayCount }),
    z.strictObject({ answer: identifier, amountAtLeast: z.number().min(0) }),
    z.strictObject({ answer: identifier, amountAtMost: z.number().min(0) }),
  ],
  { error: 'a test such as { answer: paid-how, is: card }, or { answer: paid-on, daysAgoAtMost: 14 }' },
);

/**
 * Branches are read from top to bottom; the first whose tests all hold is taken. The last has no `when`: it is "otherwise".
 * `label` says the branch in words, for the page without script: "It came more than 14 days ago".
 */
const branchesSchema = z
  .array(z.strictObject({ label: plainText.optional(), when: z.array(testSchema).min(1).optional(), goTo: step }))
  .min(1)
  .refine((branches) => branches.at(-1)?.when === undefined && branches.slice(0, -1).every((branch) => branch.when !== undefined), {
    error: 'every branch but the last has "when"; the last has none, for everybody else',
  })
  .refine((branches) => branches.length === 1 || branches.every((branch) => branch.label !== undefined), {
    error: 'a "label" for each branch, where there are two or more: it is what a reader without script chooses from',
  });

const questionBase = {
  /** The question, as the customer reads it. */
  ask: plainText.max(120),
  hint: plainText.max(300).optional(),
  /** Its short name in "check your answers" and in a case summary: "Paid on". The question itself unless given. */
  label: plainText.max(60).optional(),
};

const questionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...questionBase,
    kind: z.literal('choice'),
    options: z.array(z.strictObject({ value: identifier, label: plainText.max(100), hint: plainText.max(200).optional(), goTo: step.optional() })).min(2),
    /** For options without a `goTo` of their own. */
    next: branchesSchema.optional(),
  }),
  z.strictObject({ ...questionBase, kind: z.literal('yes-no'), yes: step, no: step }),
  z.strictObject({
    ...questionBase,
    kind: z.literal('date'),
    /** What can be true: a delivery lies in the past, a due date may lie ahead. */
    when: z.enum(['past', 'future', 'any']).default('past'),
    /** Offers "I do not know", which answers nothing and follows the last branch. */
    maySkip: z.boolean().default(false),
    next: branchesSchema,
  }),
  z.strictObject({ ...questionBase, kind: z.literal('amount'), maySkip: z.boolean().default(false), next: branchesSchema }),
]);

const evidenceSchema = z.strictObject({
  id: identifier,
  what: plainText.max(120),
  why: plainText.max(300),
  example: plainText.max(300),
  /** Shown only where all of these hold. */
  when: z.array(testSchema).min(1).optional(),
});

const deadlineSchema = z.strictObject({
  /** "Last day to open a dispute" */
  label: plainText.max(80),
  /** Id of a date question. Where it was not answered, `unknown` is shown instead. */
  from: identifier,
  addDays: dayCount,
  unknown: plainText.max(200),
});

const outcomeSchema = z
  .strictObject({
    title: plainText.max(90),
    /** What to do now: short, most important first. */
    text: markdownText,
    /** Sections to read: "returns/refund-times" or "returns/refund-times#section-anchor". */
    articles: z.array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+(?:#[a-z0-9-]+)?$/, { error: 'write it as topic/slug or topic/slug#section' })).max(4).default([]),
    deadlines: z.array(deadlineSchema).default([]),
    evidence: z.array(evidenceSchema).default([]),
    /** Something to do in the app: path below `appUrl`. */
    action: z.strictObject({ label: plainText.max(60), path: z.string().startsWith('/') }).optional(),
    /** Ids of `content/channels.yaml`, best first. The picker offers the rest. Empty where no person is needed; the contact link stays. */
    channels: z.array(identifier).default([]),
    /** Offers to write a case summary from the answers; `wish` is the outcome that it asks for, editable. */
    caseSummary: z.strictObject({ reason: plainText.max(80), wish: plainText.max(200) }).optional(),
    /** Another flow that continues from here. */
    flow: identifier.optional(),
    urgent: z.boolean().default(false),
  })
  .refine((outcome) => outcome.articles.length > 0 || outcome.channels.length > 0 || outcome.action !== undefined || outcome.flow !== undefined, {
    error: 'a way on: at least one of "articles", "channels", "action", "flow"',
  });

export const flowSchema = z.strictObject({
  title: z.string().min(5).max(70).describe('What the flow sorts out, in the words of a customer. At most 70 characters.'),
  description: z.string().min(40).max(200).describe('One or two sentences shown under the title and in lists. 40 to 200 characters.'),
  topic: z.string().describe('Id of a topic in site.config.ts.'),
  urgent: z.boolean().default(false).describe('True where minutes count: it comes first on the home page and in results.'),
  questions: z.array(z.string().min(3).max(200)).min(6).describe('Ways that customers ask this. Each is indexed and leads to the flow. At least 6.'),
  articles: z.array(articleReference).min(1).max(16).describe('Articles that offer this flow at their top, and whose place in results it shares.'),
  updated: daySchema.describe('Day of the last change that a reader would notice.'),
  reviewBy: daySchema.describe('Day by which somebody must check that all of this is still true.'),
  start: step.describe('Id of the first question.'),
  steps: z.record(identifier, questionSchema).describe('The questions, by id.'),
  outcomes: z.record(identifier, outcomeSchema).describe('Where a path ends, by id.'),
});

export type FlowFile = z.output<typeof flowSchema>;
export type FlowQuestion = z.output<typeof questionSchema>;
export type FlowOutcome = z.output<typeof outcomeSchema>;
export type FlowTest = z.output<typeof testSchema>;
export type FlowBranches = z.output<typeof branchesSchema>;
export type DayCount = z.output<typeof dayCount>;

/** A flow as it stands in `content/flows/`. */
export interface Flow extends FlowFile {
  readonly id: FlowId;
  /** "content/flows/where-is-my-refund.yaml" */
  readonly file: string;
}

/** True when the text has the shape of a flow's id. It does not say that such a flow exists. */
export function isFlowId(text: string): text is FlowId {
  return flowIdPattern.test(text);
}
