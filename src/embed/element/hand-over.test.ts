// A case on its way to the host's own function: whatever that does, the customer gets an answer.
import { expect, test } from 'vitest';
import type { ReportOf } from '../protocol/report.ts';
import { handOver } from './hand-over.ts';

const handed: ReportOf<'hand-over'> = {
  kind: 'hand-over',
  call: 'c-1',
  number: 'W-1',
  title: 'Refund',
  summary: 'Where is it?',
  topic: null,
  language: 'en-GB',
  name: null,
  email: null,
};

test('a host that takes no cases says so at once', async () => {
  expect(await handOver({}, handed)).toMatchObject({ call: 'c-1', result: 'nobody' });
  expect(await handOver({ takeCase: 'yes' }, handed)).toMatchObject({ result: 'nobody' });
});

test('a host gets the case, and its number comes back', async () => {
  const got: unknown[] = [];
  const takeCase = (one: unknown): Promise<unknown> => {
    got.push(one);
    return Promise.resolve({ accepted: true, number: 'T-99' });
  };
  expect(await handOver({ takeCase }, handed)).toEqual({ kind: 'handed-over', call: 'c-1', result: 'accepted', number: 'T-99' });
  expect(got).toEqual([
    { call: 'c-1', number: 'W-1', title: 'Refund', summary: 'Where is it?', topic: null, language: 'en-GB', name: null, email: null },
  ]);
});

test.each([
  ['says no', () => Promise.resolve({ accepted: false }), 'refused'],
  ['says nothing', () => undefined, 'refused'],
  [
    'throws',
    () => {
      throw new Error('x');
    },
    'broken',
  ],
  ['rejects', () => Promise.reject(new Error('x')), 'broken'],
])('a host that %s: %s', async (_, takeCase, result) => {
  expect((await handOver({ takeCase }, handed)).result).toBe(result);
});
