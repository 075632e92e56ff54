// Figures are filled in when a flow is made ready, or named when they cannot be.
import { expect, it } from 'vitest';
import { refundFlow } from '../../tests/fixtures/refund-flow.ts';
import { FlowError } from './prepare-flow.ts';
import { isReadyFlow } from './ready-flow.ts';

it('fills figures into texts and day counts', () => {
  const flow = refundFlow();
  expect(flow.outcomes['wait']).toMatchObject({
    text: 'Wait for 14 days.',
    deadlines: [{ addDays: 14, unknown: '14 days after the shop sends it' }],
  });
  expect(flow.steps['sent-on']?.next[0]).toMatchObject({ label: 'In the last 14 days', when: [{ kind: 'days-ago-at-most', days: 14 }] });
});

it('spells out "yes / no" as a choice, and names a question by itself where it has no short name', () => {
  expect(refundFlow().steps['has-code']).toMatchObject({
    kind: 'choice',
    label: 'Do you have the code?',
    options: [{ value: 'yes', goTo: 'sent-on' }, { value: 'no' }],
  });
});

it('counts amounts in whole hundredths', () => {
  const flow = refundFlow((text) => text.replace('amountAtLeast: 100', 'amountAtLeast: 19.99'));
  expect(flow.steps['how-much']?.next[0]?.when).toEqual([{ kind: 'amount-at-least', answer: 'how-much', hundredths: 1999 }]);
});

it('names a fact that says no number of days', () => {
  const change = (text: string): string => text.replace('daysAgoAtMost: { fact: refund-window }', 'daysAgoAtMost: { fact: answer-time }');
  expect(() => refundFlow(change)).toThrow(FlowError);
  expect(() => refundFlow(change)).toThrow(/"answer-time" says "2 working hours", which is no number of days/);
});

it('names a fact that there is not', () => {
  expect(() => refundFlow((text) => text.replace('Wait for {refund-window}', 'Wait for {refund-time}'))).toThrow(
    /charged-twice\.yaml: .*"refund-time"/,
  );
});

it('is JSON, and known as a flow when it is read again', () => {
  const flow = refundFlow();
  const again: unknown = JSON.parse(JSON.stringify(flow));
  expect(again).toEqual(flow);
  expect(isReadyFlow(again)).toBe(true);
  expect(isReadyFlow({ id: 'a' })).toBe(false);
});
