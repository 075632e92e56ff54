/** Checks by meaning on a site of three articles: rivals, near-duplicates, and held-out questions that are not found. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import site from '../../../site.config.ts';
import { temporaryFolder } from '../../../tests/fixtures/temporary-folder.ts';
import { wordEncoder } from '../../../tests/fixtures/word-encoder.ts';
import { formatProblem } from '../../content/content-problem.ts';
import { checkEverything } from '../check-content.ts';
import type { CheckResult } from '../check-content.ts';

const style =
  'longestSentence: 60\nhighestGrade: 60\npassiveShare: 1\nbanned: []\njargon: []\nknownAcronyms: []\nplainWords: []\naccepted: []\n';

interface Written {
  readonly title: string;
  readonly questions: readonly string[];
  readonly text: string;
  readonly related: string;
}

const parcel: Written = {
  title: 'A parcel that never came',
  questions: [
    'my parcel never came',
    'where is the parcel',
    'parcel lost by the carrier',
    'the carrier lost my parcel',
    'no parcel yet',
    'parcel tracking says delivered',
  ],
  text: '## Look for the parcel\n\nAsk the carrier where the parcel is, then ask your neighbours for the parcel, and look behind the bins and in the shed, because a carrier often leaves a parcel there when nobody opens.',
  related: 'billing/refund',
};
const refund: Written = {
  title: 'A refund that is late',
  questions: [
    'my refund is late',
    'when comes the refund',
    'refund not on my card',
    'the refund takes long',
    'refund still pending',
    'late refund from the shop',
  ],
  text: '## Wait for the refund\n\nA refund needs some days.',
  related: 'billing/parcel',
};
const password: Written = {
  title: 'A new password',
  questions: [
    'forgot my password',
    'password does not work',
    'change the password',
    'new password please',
    'password reset mail',
    'my password is wrong',
  ],
  text: '## Choose a password\n\nOpen the app and choose a password.',
  related: 'billing/parcel',
};

function mdx({ title, questions, text, related }: Written): string {
  return `---\ntitle: ${title}\ndescription: What this is about, and what to do first when it happens to you.\ntopic: billing\nquestions:\n${questions.map((question) => `  - ${question}\n`).join('')}updated: 2026-11-24\nreviewBy: 2027-05-24\nrelated: [${related}]\n---\n\n${text}\n`;
}

const heldOut: Readonly<Record<string, readonly string[]>> = {
  parcel: ['carrier says lost', 'parcel gone', 'parcel vanished', 'where did the parcel go'],
  refund: ['refund where', 'shop refund slow', 'refund late again', 'card shows no refund'],
  password: ['password gone', 'need password', 'wrong password again', 'password please'],
};

interface Changes {
  readonly articles?: Readonly<Record<string, Written>>;
  readonly questions?: Readonly<Record<string, readonly string[]>>;
}

function check(name: string, changes: Changes = {}): Promise<CheckResult> {
  return checkIn(contentFolder(changes), name);
}

function checkIn(root: string, name: string): Promise<CheckResult> {
  return checkEverything({ root, site, day: '2026-11-24', names: [`billing/${name}`], encoder: wordEncoder });
}

function contentFolder(changes: Changes = {}): string {
  const articles = { parcel, refund, password, ...changes.articles };
  const questions = { ...heldOut, ...changes.questions };
  return temporaryFolder({
    ...Object.fromEntries(Object.entries(articles).map(([slug, written]) => [`content/articles/en/billing/${slug}.mdx`, mdx(written)])),
    'content/findability/billing.yaml': Object.entries(questions)
      .map(([slug, texts]) => `${slug}:\n${texts.map((text) => `  - ${text}\n`).join('')}`)
      .join(''),
    'content/facts.yaml': '{}\n',
    'content/glossary.yaml': '{}\n',
    'content/style.yaml': style,
  });
}

const messagesOf = ({ findings }: CheckResult, rule: string): string =>
  findings
    .filter((finding) => finding.rule === rule)
    .map(formatProblem)
    .join('\n');

test('articles that are about different things have no findings by meaning', async () => {
  const result = await check('parcel');

  expect(result.findings.map(({ rule }) => rule)).toEqual([]);
  expect(result.found).toMatchObject({ asked: 4, inThree: 4 });
});

test('rivals: questions that lie nearer to another article than to their own', async () => {
  const questions = [...parcel.questions, 'refund not on my card yet', 'my refund takes long', 'the late refund'];

  const result = await check('parcel', { articles: { parcel: { ...parcel, questions } } });

  expect(messagesOf(result, 'rivals')).toBe(
    `content/articles/en/billing/parcel.mdx:12:1  rivals (warning)
  found     3 questions are nearer to billing/refund than to this article: "refund not on my card yet", "my refund takes long", "the late refund"
  expected  questions that this article answers better than any other
  mend      move them to billing/refund, or say what is special to this article in them and in its text`,
  );
});

test('near-duplicates: a section that was copied under another title', async () => {
  const result = await check('parcel', { articles: { refund: { ...refund, text: parcel.text } } });

  expect(messagesOf(result, 'near-duplicate')).toBe(
    `content/articles/en/billing/parcel.mdx:17:1  near-duplicate (warning)
  found     "Look for the parcel" says what "Look for the parcel" of billing/refund says (100 % word for word)
  expected  each thing said in one article
  mend      keep it in one, and write <ArticleLink to="billing/refund">...</ArticleLink> in the other`,
  );
});

test('near-duplicates: a section that says the same in another order', async () => {
  const reordered =
    '## Look for the parcel\n\nA carrier often leaves a parcel behind the bins and in the shed, there when nobody opens, because then where the parcel is the carrier asks, and your neighbours for the parcel ask, and look the.';

  const result = await check('parcel', { articles: { refund: { ...refund, title: parcel.title, text: reordered } } });

  expect(messagesOf(result, 'near-duplicate')).toMatch(
    /says what "Look for the parcel" of billing\/refund says \(\d\d % alike in meaning\)/,
  );
});

test('a held-out question whose article is not among the first three names the winner and why it won', async () => {
  const other = (title: string): Written => ({
    ...refund,
    title,
    questions: refund.questions.map((question) => `${question} ${title.toLowerCase()}`),
  });
  const result = await check('parcel', {
    articles: { refund: other('My late refund'), password: other('The late refund'), third: other('A very late refund') },
    questions: { parcel: ['my late refund for the card', 'parcel gone', 'parcel vanished', 'where did the parcel go'] },
  });

  const message = messagesOf(result, 'not-found').replaceAll(/\d\.\d\d/g, '0.00');

  expect(message).toBe(
    `content/findability/billing.yaml:2:1  not-found (warning)
  found     "my late refund for the card": billing/parcel is found in place 4; billing/password won, by its question "refund not on my card the late refund" (0.00; the nearest of ours, its question "the carrier lost my parcel", has 0.00); only it has the words "late", "refund", "card"
  expected  the article among the first three
  mend      add an indexed question to billing/parcel that says this in other words; or move the question to billing/password if that answers it better`,
  );
});

test('with what an earlier check kept, an article is judged by the texts of today', async () => {
  const copied = { ...refund, text: parcel.text };
  const root = contentFolder();
  await checkIn(root, 'parcel');
  writeFileSync(join(root, 'content/articles/en/billing/refund.mdx'), mdx(copied));

  const result = await checkIn(root, 'parcel');

  expect(messagesOf(result, 'near-duplicate')).toContain('100 % word for word');
  expect(await checkIn(root, 'parcel')).toEqual(result);
});

test('when all that was kept is damaged, a check says the same as without it', async () => {
  const root = contentFolder();
  const result = await checkIn(root, 'parcel');
  const folder = join(root, '.cache/check');
  const files = readdirSync(folder);
  for (const name of files) writeFileSync(join(folder, name), '{"damaged');

  expect(files).toEqual(expect.arrayContaining(['codes.json', 'passages.json', 'yaml.json']));
  expect(await checkIn(root, 'parcel')).toEqual(result);
});
