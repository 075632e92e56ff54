// Storage may hold anything: only records of the right shape are taken, and what is taken is what was kept.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readerRecordSchema } from '../../content/reader-record.ts';
import type { ReaderRecord } from '../../content/reader-record.ts';
import { isAboutTheSame } from './kept-records.ts';
import { newRecordMarks } from './new-record.ts';
import { parseRecords, toJsonLines } from './parse-records.ts';

const opinion: ReaderRecord = {
  kind: 'feedback',
  id: '0011223344556677',
  day: '2026-11-24',
  articleId: 'billing/autopay',
  revision: 'aabbccddeeff',
  answered: false,
  reason: 'other',
  text: 'The third step is not there on my phone.',
};
const question: ReaderRecord = {
  kind: 'unanswered',
  id: '8899aabbccddeeff',
  day: '2026-11-24',
  question: 'can I pay with shells',
  why: 'nothing-fits',
  nearest: null,
};

it('gives back what was kept', () => {
  expect(parseRecords(JSON.stringify([opinion, question]))).toEqual([opinion, question]);
});

it('never throws, and takes nothing that the schema would refuse for its kind', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(Array.isArray(parseRecords(text))).toBe(true);
    }),
  );
  fc.assert(
    fc.property(
      fc.record({ kind: fc.constantFrom('feedback', 'unanswered', 'other'), reason: fc.anything(), why: fc.anything() }),
      (part) => {
        for (const record of parseRecords(JSON.stringify([{ ...opinion, ...question, ...part }])))
          expect(readerRecordSchema.safeParse(record).success).toBe(true);
      },
    ),
  );
});

it.each([null, '', 'not JSON', '{}', 'null', '[1, null, {"kind":"feedback"}]'])('takes %j for no records', (text) => {
  expect(parseRecords(text)).toEqual([]);
});

it('writes one line a record, each of which the schema of the writers accepts', () => {
  const lines = toJsonLines([opinion, question]).split('\n');
  expect(lines).toHaveLength(3);
  expect(lines.slice(0, 2).map((line) => readerRecordSchema.parse(JSON.parse(line)))).toEqual([opinion, question]);
});

it('makes marks that the schema accepts, with the day of the reader', () => {
  const marks = newRecordMarks(new Date(2026, 0, 5, 23, 59));
  expect(marks.day).toBe('2026-01-05');
  expect(readerRecordSchema.safeParse({ ...question, ...marks }).success).toBe(true);
});

it('takes another opinion of the same text, and the same question in other letters, for the same', () => {
  expect(isAboutTheSame({ ...opinion, id: 'ff00ff00', answered: true }, opinion)).toBe(true);
  expect(isAboutTheSame({ ...opinion, id: 'ff00ff00', revision: 'another' }, opinion)).toBe(false);
  expect(isAboutTheSame({ ...question, id: 'ff00ff00', question: 'Can I pay with shells' }, question)).toBe(true);
  expect(isAboutTheSame({ ...question, id: 'ff00ff00' }, opinion)).toBe(false);
});
