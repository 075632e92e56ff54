/** Fills and empties "What this device keeps". Knows storage, and no other page. */
import type { FeedbackRecord, ReaderRecord, UnansweredRecord } from '../../content/reader-record.ts';
import { forgetRecords, keptRecords } from '../kept-records/kept-records.ts';
import { toJsonLines } from '../kept-records/parse-records.ts';
import { clearRecentQuestions, recentQuestions } from '../recent-questions/recent-questions.ts';
import { describeKeys, isOwnKey } from './kept-keys.ts';
import { deviceRow } from './device-row.ts';
import { forgetSearch, keptSearch } from './kept-search.ts';

const reasonWords = { inaccurate: 'Not accurate.', confusing: 'Hard to follow.', missing: 'Something is missing.', other: '' } as const;
const whyWords = {
  'nothing-fits': 'Nothing was found.',
  'not-meant': 'The answer was not what you meant.',
  'not-answered': 'The article did not answer it.',
} as const;

const page = document.querySelector<HTMLElement>('[data-device]');
if (page !== null) start(page);

function start(root: HTMLElement): void {
  const titles = readTitles();
  const says = root.querySelector<HTMLElement>('[data-device-says]');
  const say = (words: string): void => {
    if (says !== null) says.textContent = words;
  };

  const fill = (name: string, rows: readonly HTMLLIElement[]): void => {
    root.querySelector(`[data-device-list="${name}"]`)?.replaceChildren(...rows);
    const none = root.querySelector<HTMLElement>(`[data-device-none="${name}"]`);
    if (none !== null) none.hidden = rows.length > 0;
    const forget = root.querySelector<HTMLElement>(`[data-device-forget="${name}"]`);
    if (forget !== null) forget.hidden = rows.length === 0;
  };

  const draw = async (): Promise<void> => {
    const records = keptRecords().toReversed();
    fill(
      'feedback',
      records.filter(isFeedback).map((record) => opinionRow(record, titles)),
    );
    fill('unanswered', records.filter(isUnanswered).map(questionRow));
    fill(
      'recent',
      recentQuestions().map((question) => deviceRow({ title: question, address: searchAddress(question) })),
    );
    const keys = [localStorage, sessionStorage].flatMap((storage) => Object.keys(storage));
    const rest = describeKeys(keys).map((title) => deviceRow({ title }));
    fill('rest', rest);
    const exporting = root.querySelector<HTMLButtonElement>('[data-device-export]');
    if (exporting !== null) exporting.hidden = records.length === 0;
    root.hidden = false;
    const search = await keptSearch();
    if (search !== null) fill('rest', [...rest, deviceRow({ title: 'Parts of the search, so that it starts at once', note: search })]);
  };

  root.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button === null) return;
    if (button.dataset['deviceExport'] !== undefined) {
      download(toJsonLines(keptRecords()));
      say('The file is among your downloads.');
      return;
    }
    void forget(button.dataset['deviceForget']).then(async (words) => {
      await draw();
      say(words);
      // The button may be gone by now: focus stays near what was deleted.
      if (button.hidden) focusHeading(button);
    });
  });

  void draw();
}

async function forget(what: string | undefined): Promise<string> {
  switch (what) {
    case 'feedback':
      forgetRecords(isFeedback);
      return 'Your opinions are deleted from this device.';
    case 'unanswered':
      forgetRecords(isUnanswered);
      return 'These questions are deleted from this device.';
    case 'recent':
      clearRecentQuestions();
      return 'Your last questions are deleted from this device.';
    default:
      for (const storage of [localStorage, sessionStorage])
        for (const key of Object.keys(storage).filter(isOwnKey)) storage.removeItem(key);
      await forgetSearch();
      return 'Everything is deleted from this device.';
  }
}

function opinionRow(record: FeedbackRecord, titles: Readonly<Record<string, string>>): HTMLLIElement {
  const reason = record.reason === null ? '' : ` ${reasonWords[record.reason]}`;
  return deviceRow({
    title: titles[record.articleId] ?? record.articleId,
    address: `/${record.articleId}/`,
    note: `${record.answered ? 'It helped.' : 'It did not help.'}${reason}`,
    text: record.text,
  });
}

function questionRow({ question, why }: UnansweredRecord): HTMLLIElement {
  return deviceRow({ title: question, address: searchAddress(question), note: whyWords[why] });
}

function searchAddress(question: string): string {
  return `/search/?q=${encodeURIComponent(question)}`;
}

function isFeedback(record: ReaderRecord): record is FeedbackRecord {
  return record.kind === 'feedback';
}

function isUnanswered(record: ReaderRecord): record is UnansweredRecord {
  return record.kind === 'unanswered';
}

function focusHeading(button: HTMLButtonElement): void {
  const heading = button.closest('section')?.querySelector('h2');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
}

function download(lines: string): void {
  const address = URL.createObjectURL(new Blob([lines], { type: 'application/jsonl' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'help-feedback.jsonl';
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}

/** Titles of articles by id, as the page itself brings them. */
function readTitles(): Readonly<Record<string, string>> {
  const value: unknown = JSON.parse(document.querySelector('#device-titles')?.textContent ?? '{}');
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
