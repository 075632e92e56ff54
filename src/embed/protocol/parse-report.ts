/**
 * Reads reports in the host's script, where Zod would weigh more than all the rest (docs/decisions/embed-protocol.md).
 * Takes and refuses the same values as `reportSchema`: `parse-report.test.ts` holds the two together.
 */
import { mostNameLength, mostPathLength, mostSummaryLength, mostTextLength } from './limits.ts';
import { articleIdPattern, identifierPattern, pathPattern } from './patterns.ts';
import type { Report, ReportKind } from './report.ts';

type Check = (value: unknown) => boolean;

const isBoolean: Check = (value) => typeof value === 'boolean';
const isCount: Check = (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const isText: Check = (value) => typeof value === 'string' && value.length <= mostTextLength;
const isSummary: Check = (value) => typeof value === 'string' && value.length <= mostSummaryLength;
const isName: Check = (value) => typeof value === 'string' && value !== '' && value.length <= mostNameLength;
const fits =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && value.length <= mostPathLength && pattern.test(value);
const isPath = fits(pathPattern);
const isIdentifier = fits(identifierPattern);
const isArticleId = fits(articleIdPattern);
const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const orAbsent =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

const place = { path: isPath, title: isText, canGoBack: isBoolean };

const fields: Readonly<Record<ReportKind, Readonly<Record<string, Check>>>> = {
  ready: { version: isCount, ...place },
  place,
  done: { id: isCount },
  close: { by: oneOf('escape', 'button', 'back') },
  search: {
    results: isCount,
    confidence: oneOf('answer', 'results', 'nothing-fits'),
    level: oneOf('words', 'meaning'),
    question: orAbsent(isText),
  },
  article: { articleId: isArticleId, path: isPath, title: isText },
  answered: { articleId: isArticleId, path: isPath },
  feedback: { articleId: isArticleId, revision: isName, answered: isBoolean, reason: orNull(isName) },
  contact: { channel: orNull(isIdentifier), topic: orNull(isIdentifier) },
  case: { action: isName, topic: orNull(isIdentifier) },
  'hand-over': {
    ...{ call: isName, number: isName, title: isText, summary: isSummary, topic: orNull(isIdentifier), language: isName },
    ...{ name: orNull(isText), email: orNull(isText) },
  },
  suggestions: { count: isCount, urgent: isBoolean },
  height: { pixels: isCount },
  error: { code: isIdentifier, message: isText },
};

/** @returns the report with its known fields, or undefined for anything else */
export function parseReport(value: unknown): Report | undefined {
  if (typeof value !== 'object' || value === null || !('kind' in value) || !isKind(value.kind)) return undefined;
  const known: Record<string, unknown> = { kind: value.kind };
  for (const [field, check] of Object.entries(fields[value.kind])) {
    const content: unknown = Reflect.get(value, field);
    if (!check(content)) return undefined;
    if (content !== undefined) known[field] = content;
  }
  return isReport(known) ? known : undefined;
}

function isKind(kind: unknown): kind is ReportKind {
  return typeof kind === 'string' && Object.hasOwn(fields, kind);
}

/** Nothing is left to check: the compiler is told what the table above has made sure of. */
function isReport(known: object): known is Report {
  return 'kind' in known;
}
