/**
 * A situation to suggestions, each with why it is made. Pure and total. A subject is spoken for once: each kind of event,
 * the order and the page by the first rule that holds. Cost: rules times events, both bounded.
 */
import { subjectOf } from '../../content/context-subject.ts';
import { fitsPage } from '../../content/fits-page.ts';
import type { MomentValues } from '../../content/context-text.ts';
import { withMoment } from '../../content/context-text.ts';
import type { Answer } from '../../search/answer.ts';
import type { ReadyContext, ReadyRule, SuggestionLink } from './ready-context.ts';
import { readSituation } from './situation.ts';
import type { Moment, ReadSituation } from './situation.ts';

/** What may help now. */
export interface Suggestion {
  /** Id of the rule in `content/context.yaml`; "by-meaning" for what no rule speaks of. */
  readonly id: string;
  /** One sentence that helps at once. */
  readonly line: string;
  /** Why it is suggested: "because a payment of £30 failed on 3 November". */
  readonly because: string;
  /** Minutes or money count: a badge may say so. Nothing opens by itself. */
  readonly urgent: boolean;
  /** What to open, best first. */
  readonly links: readonly SuggestionLink[];
}

const mostSuggestions = 5;
/** A clock that runs ahead, or a zone further east: an event of tomorrow has happened. */
const daysAhead = 1;

/**
 * @param situation - a `Situation`; of anything else as much as can be read
 * @param now - on the customer's device
 * @returns urgent ones first, then in the order of the rules; at most 5
 */
export function suggest(context: ReadyContext, situation: unknown, now: Date): readonly Suggestion[] {
  const read = readSituation(situation, now);
  const taken = new Set<string>();
  const suggestions = context.rules.flatMap((rule): Suggestion[] => {
    const met = meets(rule, read, taken);
    if (met === undefined) return [];
    for (const subject of met.subjects) taken.add(subject);
    const values = momentValues(met, read, context, now);
    return [
      { id: rule.id, line: rule.line, because: `because ${withMoment(rule.because, values)}`, urgent: rule.urgent, links: rule.links },
    ];
  });
  return [...suggestions.filter(({ urgent }) => urgent), ...suggestions.filter(({ urgent }) => !urgent)].slice(0, mostSuggestions);
}

/** What to ask the search engine where no rule speaks of a situation: its page's title. Undefined where there is nothing to go by. */
export function questionOf(situation: unknown, now: Date): { readonly text: string; readonly topic: string | undefined } | undefined {
  const { title, topic } = readSituation(situation, now);
  return title === undefined ? undefined : { text: title, topic };
}

/** The answer to `questionOf` as a suggestion; undefined where nothing fits, since a wrong guess is worse than none. */
export function suggestByMeaning(context: ReadyContext, title: string, answer: Answer): Suggestion | undefined {
  if (answer.confidence === 'nothing-fits' || answer.results.length === 0) return undefined;
  return {
    id: 'by-meaning',
    line: context.byMeaning.line,
    because: `because ${withMoment(context.byMeaning.because, { title: title.slice(0, 100) })}`,
    urgent: false,
    links: answer.results
      .slice(0, 3)
      .map(({ articleId, path, title: linked }) => ({ kind: 'article', id: articleId, path, title: linked })),
  };
}

interface Met {
  readonly subjects: readonly string[];
  readonly at: Moment | undefined;
  readonly amount: number | undefined;
  readonly count: number;
}

function meets(rule: ReadyRule, situation: ReadSituation, taken: ReadonlySet<string>): Met | undefined {
  const { status, expectedBy, topic, page } = situation;
  if (rule.orderStatus.length > 0 && (status === undefined || !rule.orderStatus.includes(status))) return undefined;
  if (rule.orderOverdueDays !== null && (expectedBy === undefined || expectedBy.daysAgo < rule.orderOverdueDays)) return undefined;
  if (rule.topics.length > 0 && (topic === undefined || !rule.topics.includes(topic))) return undefined;
  if (rule.page !== null && (page === undefined || !fitsPage(rule.page, page))) return undefined;

  const subject = subjectOf({
    event: rule.events.length > 0 ? [...rule.events] : undefined,
    orderStatus: rule.orderStatus.length > 0 ? [...rule.orderStatus] : undefined,
    orderOverdueDays: rule.orderOverdueDays ?? undefined,
  });
  if (subject !== 'event')
    return taken.has(subject) ? undefined : { subjects: [subject], at: expectedBy, amount: situation.orderAmount, count: 1 };

  const events = situation.events.filter(
    ({ type, at, amount }) =>
      rule.events.includes(type) &&
      !taken.has(`event ${type}`) &&
      (at === undefined || (at.daysAgo <= rule.withinDays && at.daysAgo >= -daysAhead)) &&
      (rule.amountAtLeast === null || (amount !== undefined && amount >= rule.amountAtLeast)) &&
      (rule.amountAtMost === null || (amount !== undefined && amount <= rule.amountAtMost)),
  );
  const count = events.reduce((sum, event) => sum + event.count, 0);
  if (count < rule.atLeast) return undefined;
  // The last that happened; without a day, the host means now.
  const last = events.reduce((latest, event) => ((event.at?.daysAgo ?? 0) < (latest?.at?.daysAgo ?? 0) ? event : latest), events[0]);
  return { subjects: [...new Set(events.map(({ type }) => `event ${type}`))], at: last?.at, amount: last?.amount, count };
}

function momentValues(
  { at, amount, count }: Met,
  { locale, title }: ReadSituation,
  { language, currency }: ReadyContext,
  now: Date,
): MomentValues {
  const tag = chooseTag(locale, language);
  return {
    count: String(count),
    ...(at && { day: formatShortDay(at.day, tag, now) }),
    ...(amount !== undefined && {
      amount: new Intl.NumberFormat(tag, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' }).format(amount),
    }),
    ...(title !== undefined && { title }),
  };
}

/** The customer's own way to write days and amounts, where it is of the language of the texts. */
function chooseTag(locale: string | undefined, language: string): string {
  try {
    const [canonical] = locale === undefined ? [] : Intl.getCanonicalLocales(locale);
    return canonical !== undefined && canonical.split('-')[0] === language.split('-')[0] ? canonical : language;
  } catch {
    return language;
  }
}

/** "3 November"; with the year where it is another one. */
function formatShortDay(day: string, tag: string, now: Date): string {
  const isThisYear = Number(day.slice(0, 4)) === now.getFullYear();
  return new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', timeZone: 'UTC', ...(!isThisYear && { year: 'numeric' }) }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
