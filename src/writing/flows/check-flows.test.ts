/** Each check of flows has a bad flow, and its message stands here as a writer sees it. */
import { describe, expect, test } from 'vitest';
import { articleWith } from '../../../tests/fixtures/article-source.ts';
import { flowWith } from '../../../tests/fixtures/flow-source.ts';
import { formatProblem } from '../../content/content-problem.ts';
import { factsOn } from '../../content/facts.ts';
import type { Facts } from '../../content/facts.ts';
import { knownFigures } from '../figures/bare-figures.ts';
import type { HouseStyle } from '../house-style.ts';
import { checkFlowSense, checkFlowWording } from './check-flows.ts';
import { openFlowFile } from './flow-file.ts';

const day = '2026-11-24';
const fact = (label: string, value: string): Facts[string] => ({
  label,
  values: [{ from: '2026-01-01', value }],
  source: 'Price list',
  review: '2027-06-30',
});
const facts: Facts = {
  'late-fee': fact('Late fee', '£6'),
  'grace-period': fact('Days of grace', '9 days'),
  'refund-to-card': fact('Refund', '3 to 5 working days'),
};
const style: HouseStyle = {
  longestSentence: 25,
  highestGrade: 7,
  passiveShare: 0.15,
  banned: [{ words: ['simply'], why: 'what is simple for us may not be for a worried reader' }],
  jargon: [],
  knownAcronyms: [],
  plainWords: [],
  accepted: [],
};

function messagesAbout(...changes: readonly (readonly [string, string])[]): string {
  const { flow, source } = flowWith((whole) =>
    changes.reduce((text, [old, by]) => {
      if (!text.includes(old)) throw new Error(`the fixture has no "${old}"`);
      return text.replace(old, by);
    }, whole),
  );
  const files = [openFlowFile(flow, source)];
  const factValues = factsOn(facts, day);
  const context = {
    articles: [articleWith('## What to do\n\nText.')],
    flows: [flow.id, 'parcel-not-here'],
    channels: ['chat', 'phone'],
    factValues,
  };
  const wording = { style, glossary: {}, facts, figures: knownFigures(facts, day), day };
  return [...checkFlowSense(files, context), ...checkFlowWording(files, wording, factValues)].map(formatProblem).join('\n');
}

test('a flow that follows the rules has no message', () => {
  expect(messagesAbout()).toBe('');
});

describe('where answers lead', () => {
  test('a step that there is not names the likely one', () => {
    expect(messagesAbout(['yes: wait', 'yes: wiat'])).toBe(
      `content/flows/charged-twice.yaml:19:5  flow-step
  found     yes: "wiat"
  expected  the id of a question or an outcome of this flow
  mend      write "wait"`,
    );
  });

  test('a first question that there is not names the likely one', () => {
    expect(messagesAbout(['start: still-pending', 'start: still-pendin'])).toBe(
      `content/flows/charged-twice.yaml:14:1  flow-step
  found     start: "still-pendin"
  expected  the id of a question of this flow
  mend      write "still-pending"`,
    );
  });

  test('an outcome that no answers lead to is of no use', () => {
    expect(messagesAbout(['yes: wait', 'yes: ask-us'])).toBe(
      `content/flows/charged-twice.yaml:32:3  flow-step
  found     no answers lead to the outcome "wait"
  expected  a way to each outcome
  mend      let an option or a branch go to it, or remove it`,
    );
  });

  test('a branch that a choice has shut is no way', () => {
    const choice = `    kind: choice
    ask: Does one of the two say "pending"?
    options:
      - { value: pending, label: "Yes", goTo: wait }
      - { value: settled, label: "No", goTo: when-paid }
`;
    expect(
      messagesAbout(
        ['    kind: yes-no\n    ask: Does one of the two say "pending"?\n    yes: wait\n    no: when-paid\n', choice],
        ['when: [{ answer: when-paid, daysAgoAtMost: 7 }]', 'when: [{ answer: still-pending, is: pending }]'],
      ),
    ).toBe(
      `content/flows/charged-twice.yaml:37:3  flow-step
  found     no answers lead to the outcome "look-again"
  expected  a way to each outcome
  mend      let an option or a branch go to it, or remove it`,
    );
  });

  test('a way in circles is drawn', () => {
    expect(messagesAbout(['goTo: look-again', 'goTo: still-pending'])).toContain(
      `content/flows/charged-twice.yaml:28:9  flow-step
  found     a way in circles: still-pending > when-paid > still-pending
  expected  questions that lead forward, each asked once
  mend      let "when-paid" lead to an outcome, or to a question that comes later`,
    );
  });

  test('an option needs a way of its own, or branches', () => {
    const choice = `    kind: choice
    ask: Does one of the two say "pending"?
    options:
      - { value: pending, label: "Yes", goTo: wait }
      - { value: settled, label: "No" }
`;
    expect(
      messagesAbout(['    kind: yes-no\n    ask: Does one of the two say "pending"?\n    yes: wait\n    no: when-paid\n', choice]),
    ).toBe(
      `content/flows/charged-twice.yaml:21:9  flow-step
  found     the option "settled" leads nowhere
  expected  a "goTo" for each option, or "next" for those that have none
  mend      add goTo to the option, or next to the question`,
    );
  });

  test('branches that no option needs are said to be idle', () => {
    const choice = `    kind: choice
    ask: Does one of the two say "pending"?
    options:
      - { value: pending, label: "Yes", goTo: wait }
      - { value: settled, label: "No", goTo: when-paid }
    next:
      - { goTo: wait }
`;
    expect(
      messagesAbout(['    kind: yes-no\n    ask: Does one of the two say "pending"?\n    yes: wait\n    no: when-paid\n', choice]),
    ).toContain('found     "next", although each option says where it leads');
  });

  test('one id cannot be a question and an outcome', () => {
    expect(messagesAbout(['  ask-us:\n    title', '  when-paid:\n    title'], ['goTo: ask-us', 'goTo: look-again'])).toContain(
      '  found     "when-paid" is both a question and an outcome\n  expected  an id of its own for each\n  mend      rename one of the two',
    );
  });
});

describe('tests and time limits', () => {
  test('a test of an unknown answer names the likely one', () => {
    expect(messagesAbout(['answer: when-paid,', 'answer: when-payd,'])).toBe(
      `content/flows/charged-twice.yaml:27:18  flow-test
  found     answer: "when-payd"
  expected  the id of a question that asks for a date
  mend      write "when-paid"`,
    );
  });

  test('a test must fit the kind of the answer', () => {
    expect(messagesAbout(['answer: when-paid, daysAgoAtMost: 7', 'answer: when-paid, amountAtMost: 7'])).toBe(
      `content/flows/charged-twice.yaml:27:18  flow-test
  found     answer: "when-paid", which asks for a date
  expected  the id of a question that asks for an amount
  mend      ask it first, or remove the test`,
    );
  });

  test('a value that is no answer names those that are', () => {
    expect(messagesAbout(['answer: when-paid, daysAgoAtMost: 7', 'answer: still-pending, is: noo'])).toContain(
      `content/flows/charged-twice.yaml:27:41  flow-test
  found     is: "noo", which is no answer to "still-pending"
  expected  one of yes, no
  mend      write "no"`,
    );
  });

  const later =
    '\n    deadlines:\n      - { label: Until, from: when-paid, addDays: 7, unknown: Within the week. }\n    articles: [billing/charged-twice]\n  look-again:';

  test('a time limit from a date that nobody was asked for is refused', () => {
    expect(messagesAbout(['\n    articles: [billing/charged-twice]\n  look-again:', later])).toBe(
      `content/flows/charged-twice.yaml:36:25  flow-test
  found     from: "when-paid", which nobody has answered before "wait"
  expected  a date that was asked for on every way to here
  mend      ask it earlier, or give those who were not asked an outcome of their own`,
    );
  });

  test('a date that only some were asked for is a warning, with a way on which it is missing', () => {
    expect(messagesAbout(['\n    articles: [billing/charged-twice]\n  look-again:', later], ['goTo: look-again', 'goTo: wait'])).toContain(
      `content/flows/charged-twice.yaml:36:25  flow-test (warning)
  found     from: "when-paid", which some have not answered before "wait", such as on still-pending
  expected  a date that was asked for on every way to here`,
    );
  });

  test('days that a fact holds are not typed by hand', () => {
    expect(messagesAbout(['daysAgoAtMost: 7', 'daysAgoAtMost: 9'])).toBe(
      `content/flows/charged-twice.yaml:27:37  bare-figure (warning)
  found     daysAgoAtMost: 9, typed by hand
  expected  the fact that holds it: grace-period
  mend      write { fact: grace-period }; if it is none of them, it may stay`,
    );
  });

  test('a fact that says no days cannot count them', () => {
    expect(messagesAbout(['daysAgoAtMost: 7', 'daysAgoAtMost: { fact: refund-to-card }'])).toBe(
      `content/flows/charged-twice.yaml:27:37  fact
  found     daysAgoAtMost: the fact "refund-to-card", which says "3 to 5 working days"
  expected  a fact that says a number of days, such as "14 days" or "within 120 days"
  mend      name another fact, or write the number of days`,
    );
  });

  test('a fact that there is not names the likely one', () => {
    expect(messagesAbout(['daysAgoAtMost: 7', 'daysAgoAtMost: { fact: grace-perod }'])).toBe(
      `content/flows/charged-twice.yaml:27:37  fact
  found     daysAgoAtMost: the fact "grace-perod"
  expected  a fact of content/facts.yaml that holds today
  mend      write "grace-period"`,
    );
  });
});

describe('links out of a flow', () => {
  test('an article that there is not, and a heading that it does not have', () => {
    expect(
      messagesAbout([
        'still change.\n    articles: [billing/charged-twice]',
        'still change.\n    articles: [billing/charged-twise, billing/charged-twice#what-to-doo]',
      ]),
    ).toBe(
      `content/flows/charged-twice.yaml:39:16  link
  found     a link to the article "billing/charged-twise"
  expected  the id of a published article
  mend      write "billing/charged-twice"
content/flows/charged-twice.yaml:39:39  anchor
  found     a link to the heading of billing/charged-twice, "what-to-doo"
  expected  a heading of billing/charged-twice: what-to-do
  mend      write "what-to-do"`,
    );
  });

  test('a way to reach a person that there is not', () => {
    expect(messagesAbout(['channels: [chat]', 'channels: [chatt]'])).toBe(
      `content/flows/charged-twice.yaml:43:16  channel
  found     the channel "chatt"
  expected  one of chat, phone
  mend      write "chat"`,
    );
  });

  test('a flow that there is not, and the flow itself', () => {
    expect(messagesAbout(['channels: [chat]', 'flow: parcel-nothere'])).toContain(
      'found     flow: "parcel-nothere"\n  expected  the id of another flow\n  mend      write "parcel-not-here"',
    );
    expect(messagesAbout(['channels: [chat]', 'flow: charged-twice'])).toContain('found     flow: "charged-twice"');
  });

  test('a fact in a text that there is not is named at its place', () => {
    expect(messagesAbout(['A payment this new may', 'The fee of {late-fe} may'])).toBe(
      `content/flows/charged-twice.yaml:38:22  fact
  found     the fact "late-fe"
  expected  a fact of content/facts.yaml that holds today
  mend      write "late-fee"`,
    );
  });
});

describe('how it reads', () => {
  test('words that the house does not use', () => {
    expect(messagesAbout(['The shop takes only one.', 'Simply wait.'])).toBe(
      `content/flows/charged-twice.yaml:34:11  banned-word (warning)
  found     "Simply"
  expected  another way to say it: what is simple for us may not be for a worried reader
  mend      leave it out`,
    );
  });

  test('a figure that a fact holds is written as the fact', () => {
    expect(messagesAbout(['The shop takes only one.', 'The fee is £6 in each case.'])).toBe(
      `content/flows/charged-twice.yaml:34:22  bare-figure (warning)
  found     "£6", typed by hand
  expected  the fact that holds it: late-fee (Late fee)
  mend      write {late-fee}; if it is none of them, it may stay`,
    );
  });

  test('a figure that a fact fills in is not typed', () => {
    expect(messagesAbout(['The shop takes only one.', 'The fee is {late-fee} in each case.'])).toBe('');
  });

  test('a sentence of too many words, in a hint and in a text of several lines', () => {
    const long = `${'one two three four five '.repeat(5)}six.`;
    expect(
      messagesAbout([
        '    text: The shop takes only one.',
        `    text: |\n      First this.\n\n      - ${long}\n\n      The shop takes only one.`,
      ]),
    ).toBe(
      `content/flows/charged-twice.yaml:37:9  long-sentence (warning)
  found     a sentence of 26 words: "one two three four five one two three four five one two ..."
  expected  at most 25 words
  mend      make two sentences of it, or a list`,
    );
  });

  test('texts that ask for too many years of school', () => {
    const hard = 'Institutional verification necessitates comprehensive documentation, notwithstanding administrative irregularities. ';
    expect(messagesAbout(['The shop takes only one.', hard.repeat(8)])).toContain(
      'content/flows/charged-twice.yaml:1:1  reading-grade (warning)',
    );
  });

  test('a flow that nobody has looked at in time', () => {
    expect(messagesAbout(['reviewBy: 2027-05-24', 'reviewBy: 2026-05-24'])).toBe(
      `content/flows/charged-twice.yaml:13:1  review (warning)
  found     reviewBy: 2026-05-24, which is past
  expected  a day that is still to come
  mend      walk through the flow against how things are today, mend it, then set reviewBy to a day 4 to 12 months ahead`,
    );
  });
});
