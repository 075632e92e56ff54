/** The stored history: begun when missing, kept whole, and never overwritten when it is something else. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/fixtures/temporary-folder.ts';
import { readHistory, writeHistory } from './history-file.ts';
import type { RunSummary } from './run-summary.ts';

const run: RunSummary = {
  day: '2026-11-24',
  asked: 5,
  first: 4,
  inThree: 5,
  passages: 12,
  indexedQuestions: 6,
  medianGrade: 4.5,
  reviewsPast: 0,
  articles: { 'billing/autopay': { title: 'Turn Autopay on or off', asked: 5, first: 4, grade: 4.5, words: 500 } },
};

describe('the history of reports', () => {
  it('is empty before the first report', async () => {
    expect(await readHistory(join(temporaryFolder(), 'history.json'))).toEqual([]);
  });

  it('comes back as it was written', async () => {
    const file = join(temporaryFolder(), 'history.json');
    await writeHistory(file, [run]);
    expect(await readHistory(file)).toEqual([run]);
  });

  it.each(['not JSON', '{"version":2,"runs":[]}'])('refuses a file that is something else (%s), and says what to do', async (text) => {
    const folder = temporaryFolder({ 'history.json': text });
    await expect(readHistory(join(folder, 'history.json'))).rejects.toThrow(/Move it away/);
  });
});
