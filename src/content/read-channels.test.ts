/** Reading content/channels.yaml: what a writer is told about each mistake, and that the file of this company has none. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import site from '../../site.config.ts';
import { formatProblem } from './content-problem.ts';
import { factsOn, factsSchema } from './facts.ts';
import { readChannels } from './read-channels.ts';
import { readContent } from './read-content.ts';
import { spansInWords } from './hours-in-words.ts';
import { readYaml } from './yaml-file.ts';

const root = join(import.meta.dirname, '../..');
const context = {
  topics: ['billing', 'security'],
  urgentTopic: 'security',
  factValues: new Map([
    ['phone-hours', 'Monday to Friday 8 am to 8 pm (UK time)'],
    ['phone-number', '0808 157 0142'],
  ]),
  day: '2026-11-24',
};
const valid = `- id: phone
  kind: phone
  title: Phone
  text: When it is hard to write down.
  goodFor: [a long story]
  cannot: It takes no pictures or files.
  genuine: Ring this number yourself.
  needs: [speaking, hearing]
  languages: [en]
  hours:
    kind: weekly
    timeZone: Europe/London
    week:
      monday: [{ from: "08:00", to: "20:00" }]
      tuesday: [{ from: "08:00", to: "20:00" }]
      wednesday: [{ from: "08:00", to: "20:00" }]
      thursday: [{ from: "08:00", to: "20:00" }]
      friday: [{ from: "08:00", to: "20:00" }]
    exceptions:
      - { day: 2026-12-25, name: Christmas Day }
    knownUntil: 2027-12-31
  hoursFact: phone-hours
  wait: About eight minutes
  numberFact: phone-number
- id: relay
  kind: relay
  title: Text relay
  text: You type and an assistant reads it out.
  goodFor: [all of it]
  cannot: It takes no pictures or files.
  genuine: Dial this number yourself.
  languages: [en]
  hours: { kind: same-as, channel: phone }
  wait: About eight minutes
- id: security-line
  kind: phone
  title: Security line
  text: Somebody uses your account.
  goodFor: [a thief]
  cannot: It answers nothing about refunds.
  genuine: Ring this number yourself.
  urgent: true
  languages: [en]
  hours: { kind: always }
  wait: Answered first
- id: helper
  kind: helper
  title: A helper
  text: Somebody you trust may call.
  goodFor: [bad days]
  cannot: They cannot buy for you.
  genuine: Never give them your password.
  languages: ["*"]
  wait: At once, on a call
`;

function messages(change: readonly [string, string], day = context.day): string {
  const text = valid.replace(change[0], change[1]);
  if (text === valid) throw new Error(`The fixture does not hold: ${change[0]}`);
  return readChannels(text, { ...context, day })
    .problems.map(formatProblem)
    .join('\n');
}

const message = (line: number, rule: string, found: string, expected: string, mend: string): string =>
  `content/channels.yaml:${line}:1  ${rule}\n  found     ${found}\n  expected  ${expected}\n  mend      ${mend}`;

test('a valid file gives its channels, with the hours that one shares with another', () => {
  const { channels, problems } = readChannels(valid, context);

  expect(problems).toEqual([]);
  expect(channels.map(({ id }) => id)).toEqual(['phone', 'relay', 'security-line', 'helper']);
  expect(channels[1]?.hours).toEqual(channels[0]?.hours);
});

test('a fact that there is not names the likely one, in a field and inside a text', () => {
  const expected = 'a fact of content/facts.yaml that holds today';

  expect(messages(['numberFact: phone-number', 'numberFact: phone-nunber'])).toBe(
    message(24, 'fact', 'the fact "phone-nunber"', expected, 'write "phone-number"'),
  );
  expect(messages(['wait: About eight minutes', 'wait: "About {waiting} minutes"'])).toBe(
    message(23, 'fact', 'the fact "waiting"', expected, 'correct the name, or remove it'),
  );
});

test('a topic that the site does not have', () => {
  expect(messages(['  languages: [en]\n  hours: { kind: always }', '  topics: [securty]\n  languages: [en]\n  hours: { kind: always }'])).toBe(
    message(43, 'topic', 'the topic "securty"', 'one of billing, security', 'write "security"'),
  );
});

test('a time zone that there is not', () => {
  expect(messages(['Europe/London', 'Europe/Londn'])).toBe(
    message(12, 'time-zone', 'the time zone "Europe/Londn"', 'a name such as Europe/London', 'write "Europe/London"'),
  );
});

test('hours that differ from what the fact says', () => {
  expect(messages(['friday: [{ from: "08:00"', 'friday: [{ from: "09:00"'])).toBe(
    message(
      10,
      'hours',
      'hours that are "Monday to Thursday 8 am to 8 pm, Friday 9 am to 8 pm"',
      'what the fact "phone-hours" says: "Monday to Friday 8 am to 8 pm (UK time)"',
      'correct the hours here, or the fact',
    ),
  );
});

test('a time that ends before it begins', () => {
  expect(messages(['monday: [{ from: "08:00", to: "20:00" }]', 'monday: [{ from: "22:00", to: "02:00" }]'])).toContain(
    'what goes past midnight is two spans',
  );
});

test('holidays that run out within 60 days are a warning', () => {
  const text = messages(['knownUntil: 2027-12-31', 'knownUntil: 2027-01-10']);

  expect(text).toContain('content/channels.yaml:21:1  holidays (warning)\n  found     holidays of "phone" that are known until 2027-01-10');
  expect(readChannels(valid, { ...context, day: '2027-11-01' }).problems).toEqual([]);
});

test('a holiday that is listed twice', () => {
  expect(messages(['name: Christmas Day }', 'name: Christmas Day }\n      - { day: 2026-12-25, name: Christmas }'])).toBe(
    message(21, 'hours', '2026-12-25 twice', 'each day once', 'keep one of the two'),
  );
});

test('hours of a channel that has none', () => {
  expect(messages(['channel: phone }', 'channel: helper }'])).toBe(
    message(
      33,
      'channel',
      'the hours of "helper"',
      'the id of a channel that has hours of its own',
      'correct the name, or remove it',
    ),
  );
});

test('a shop that would be offered to somebody whose account was taken over', () => {
  expect(messages(['kind: relay', 'kind: shop'])).toContain('a shop that is offered for "security"');
});

test('a file in which nobody is there for a customer who can do nothing that the others need', () => {
  expect(messages(['languages: ["*"]', 'languages: [en]'])).toContain('no channel that everybody can use');
});

test('a file without a channel for dangers', () => {
  expect(messages(['urgent: true', 'urgent: false'])).toContain('no channel for dangers that cannot wait');
});

test('the channels of this company are right, and its holidays are those that the facts name', async () => {
  const { channels, problems } = await readContent(root, site, { day: '2026-11-24' });
  const facts = readYaml({ file: 'facts', text: readFileSync(join(root, 'content/facts.yaml'), 'utf8'), rule: 'facts' }, factsSchema);
  const values = facts.kind === 'valid' ? factsOn(facts.value, '2026-11-24') : new Map<string, string>();
  const phone = channels.find(({ id }) => id === 'phone')?.hours;
  const exceptions = phone?.kind === 'weekly' ? phone.exceptions : [];
  const closed = exceptions.filter(({ open }) => open.length === 0).map(({ day }) => day.slice(5));
  const shorter = exceptions.filter(({ open }) => open.length > 0);

  expect(problems.filter(({ file }) => file === 'content/channels.yaml')).toEqual([]);
  expect(channels.length).toBeGreaterThan(8);
  expect(values.get('phone-closed-days')).toBe('25 December, 26 December and 1 January');
  expect(new Set(closed)).toEqual(new Set(['12-25', '12-26', '01-01']));
  expect(shorter.length).toBe(13);
  for (const { open } of shorter) expect(values.get('bank-holiday-phone-hours')).toBe(`${spansInWords(open)} (UK time)`);
});
