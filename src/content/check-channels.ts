/**
 * What no schema sees in `content/channels.yaml`: names that lead nowhere, hours that a fact contradicts, holidays
 * that run out, and a customer whom no channel would serve.
 */
import type { ChannelEntry, SupportChannel } from './channel-schema.ts';
import { closestWord } from './closest-word.ts';
import type { ContentProblem } from './content-problem.ts';
import type { FactValues } from './facts.ts';
import { factMarks } from './flow-text.ts';
import { hoursInWords } from './hours-in-words.ts';

export interface ChannelContext {
  /** Ids of the site's topics. */
  readonly topics: readonly string[];
  /** The topic of dangers that cannot wait: nobody in it is sent to a shop. */
  readonly urgentTopic: string;
  /** Facts that hold on the day. */
  readonly factValues: FactValues;
  /** Ids of articles; not checked when left out. */
  readonly articles?: readonly string[];
  /** Today, "2026-11-24". */
  readonly day: string;
}

/** Before the holidays of an hours table run out, somebody has this long to add the next. */
const daysOfWarning = 60;

/** @param shown - the same channels with hours that they share filled in */
export function checkChannels(entries: readonly ChannelEntry[], shown: readonly SupportChannel[], file: string, lineOf: (path: readonly PropertyKey[]) => number, context: ChannelContext): readonly ContentProblem[] {
  const problems: ContentProblem[] = [];
  const report = (path: readonly PropertyKey[], rule: string, found: string, expected: string, mend: string, severity?: 'warning'): void => {
    problems.push({ file, line: lineOf(path), column: 1, rule, found, expected, mend, ...(severity && { severity }) });
  };
  const unknown = (path: readonly PropertyKey[], rule: string, what: string, name: string, known: readonly string[], expected: string): void => {
    const near = closestWord(name, known);
    report(path, rule, `${what} "${name}"`, expected, near === undefined ? 'correct the name, or remove it' : `write "${near}"`);
  };
  const ids = entries.map(({ id }) => id);
  const facts = [...context.factValues.keys()];

  entries.forEach((channel, position) => {
    if (ids.indexOf(channel.id) !== position) report([position, 'id'], 'channel', `a second channel "${channel.id}"`, 'one channel of each id', 'give it an id of its own');
    for (const field of ['topics', 'bestFor'] as const)
      channel[field]?.forEach((topic, index) => {
        if (!context.topics.includes(topic)) unknown([position, field, index], 'topic', 'the topic', topic, context.topics, `one of ${context.topics.join(', ')}`);
      });
    for (const field of ['hoursFact', 'numberFact', 'emailFact', 'addressFact'] as const) {
      const name = channel[field];
      if (name !== undefined && !context.factValues.has(name)) unknown([position, field], 'fact', 'the fact', name, facts, 'a fact of content/facts.yaml that holds today');
    }
    for (const { path, text } of textsOf(channel))
      for (const { name } of factMarks(text))
        if (!context.factValues.has(name)) unknown([position, ...path], 'fact', 'the fact', name, facts, 'a fact of content/facts.yaml that holds today');
    if (channel.article !== undefined && context.articles !== undefined && !context.articles.includes(channel.article)) unknown([position, 'article'], 'link', 'the article', channel.article, context.articles, 'the id of an article');
    if (channel.kind === 'shop' && (channel.topics === undefined || channel.topics.includes(context.urgentTopic)))
      report([position, channel.topics === undefined ? 'kind' : 'topics'], 'channel', `a shop that is offered for "${context.urgentTopic}"`, 'topics in which a shop can help', `name its topics, without "${context.urgentTopic}": nobody whose account was taken over is sent to a shop`);
    checkHours(channel, position);
  });
  if (!shown.some(servesEverybody))
    report([], 'channel', 'no channel that everybody can use', 'one without needs, topics, hours or "after", for any language', 'add one, such as somebody who acts for the customer (kind: helper, languages: ["*"])');
  if (!shown.some(({ urgent, hours }) => urgent && hours?.kind === 'always')) report([], 'channel', 'no channel for dangers that cannot wait', 'one with "urgent: true" and "hours: { kind: always }"', 'say which channel answers day and night');
  return problems;

  function checkHours({ id, hours, hoursFact }: ChannelEntry, position: number): void {
    if (hours?.kind === 'same-as' && !shown.some((channel) => channel.id === id && channel.hours !== undefined))
      unknown([position, 'hours', 'channel'], 'channel', 'the hours of', hours.channel, entries.filter(({ hours: other }) => other !== undefined && other.kind !== 'same-as').map((other) => other.id), 'the id of a channel that has hours of its own');
    if (hours?.kind === 'weekly') {
      if (!isTimeZone(hours.timeZone)) unknown([position, 'hours', 'timeZone'], 'time-zone', 'the time zone', hours.timeZone, Intl.supportedValuesOf('timeZone'), 'a name such as Europe/London');
      const seen = new Set<string>();
      hours.exceptions.forEach((exception, index) => {
        if (seen.has(exception.day)) report([position, 'hours', 'exceptions', index], 'hours', `${exception.day} twice`, 'each day once', 'keep one of the two');
        seen.add(exception.day);
      });
      if (hours.knownUntil < addDays(context.day, daysOfWarning))
        report([position, 'hours', 'knownUntil'], 'holidays', `holidays of "${id}" that are known until ${hours.knownUntil}`, `at least ${daysOfWarning} days ahead`, 'add the public holidays of the next year, and set knownUntil', 'warning');
    }
    const words = shown[position]?.hours;
    const said = hoursFact === undefined ? undefined : context.factValues.get(hoursFact);
    if (words !== undefined && said !== undefined && !isSaid(hoursInWords(words), said))
      report([position, 'hours'], 'hours', `hours that are "${hoursInWords(words)}"`, `what the fact "${hoursFact ?? ''}" says: "${said}"`, 'correct the hours here, or the fact');
  }
}

/** Usable by anybody, at any time, whatever it is about. */
function servesEverybody({ kind, needs, topics, hours, after, languages }: SupportChannel): boolean {
  return kind !== 'shop' && needs.length === 0 && topics === undefined && after === undefined && hours?.kind !== 'weekly' && languages.includes('*');
}

function textsOf(channel: ChannelEntry): readonly { readonly path: readonly PropertyKey[]; readonly text: string }[] {
  return [
    ...(['text', 'cannot', 'genuine', 'hoursNote', 'wait'] as const).flatMap((field) => (channel[field] === undefined ? [] : [{ path: [field], text: channel[field] }])),
    ...channel.goodFor.map((text, index) => ({ path: ['goodFor', index], text })),
    ...channel.limits.map(({ text }, index) => ({ path: ['limits', index], text })),
    ...(channel.after === undefined ? [] : [{ path: ['after'], text: `${channel.after.ask} ${channel.after.text}` }]),
  ];
}

/** "every day, 24 hours" is said by "24 hours" too. */
function isSaid(words: string, fact: string): boolean {
  return fact.startsWith(words) || words.endsWith(`, ${fact}`);
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
}
