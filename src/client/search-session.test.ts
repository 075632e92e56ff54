/** The ladder of the session: what is answered while what arrives, what is left when something fails, whom it spares. */
import { describe, expect, test, vi } from 'vitest';
import { heldSession } from '../../tests/fixtures/search-session.ts';
import type { HeldSession } from '../../tests/fixtures/search-session.ts';
import type { QuestionId, ToWorker } from './messages.ts';

const fineDevice = { saveData: false, memoryGiB: 8, effectiveType: '4g' };
const prepare: ToWorker = { kind: 'prepare', manifestUrl: '/search-index/manifest.json', hints: fineDevice, encoder: 'full' };

function isQuestionId(number: number): number is QuestionId {
  return Number.isInteger(number);
}

function ask(number: number, question: string, typing = false): ToWorker {
  if (!isQuestionId(number)) throw new RangeError('not an id');
  return { kind: 'ask', id: number, question, topic: null, limit: 10, typing, correct: true };
}

const lastState = (held: HeldSession) => held.of('state').at(-1)?.state;

/** Waits until the session has done all that it can without a further arrival. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('the ladder', () => {
  test('answers by words before the encoder is there, and once more by meaning when it has come', async () => {
    const held = heldSession();
    held.session.receive(prepare);
    held.session.receive(ask(1, 'charged twice'));
    expect(held.of('answer')).toEqual([]);

    held.release('outline');
    await vi.waitFor(() => {
      expect(held.of('answer')).toHaveLength(1);
    });
    expect(held.of('answer')[0]).toMatchObject({ isLast: false, answer: { level: 'words', results: [{ sentence: '' }] } });

    held.release('texts');
    await vi.waitFor(() => {
      expect(held.of('answer')).toHaveLength(2);
    });
    expect(held.of('answer')[1]).toMatchObject({
      isLast: false,
      answer: { level: 'words', results: [{ sentence: 'Two amounts for one order are usually one payment and one that disappears.' }] },
    });

    held.release('vectors');
    held.release('light');
    await vi.waitFor(() => {
      expect(held.of('answer')).toHaveLength(3);
    });
    expect(held.of('answer')[2]).toMatchObject({
      isLast: true,
      answer: { level: 'meaning', results: [{ articleId: 'billing/charged-twice' }, {}] },
    });
  });

  test('goes from the light encoder to the full one without answering a question a third time', async () => {
    const held = heldSession();
    held.session.receive(prepare);
    for (const name of ['outline', 'texts', 'vectors', 'light'] as const) held.release(name);
    await vi.waitFor(() => {
      expect(lastState(held)).toEqual({ kind: 'ready', encoder: 'light' });
    });
    held.session.receive(ask(1, 'charged twice'));
    await settle();
    held.release('full');
    await vi.waitFor(() => {
      expect(lastState(held)).toEqual({ kind: 'ready', encoder: 'full' });
    });
    await settle();
    expect(held.of('answer')).toHaveLength(1);
  });

  test('answers a question with a rare token by words until the rest of the encoder has come', async () => {
    const held = heldSession({ rareWords: ['zyx'] });
    held.fail('full');
    held.session.receive(prepare);
    for (const name of ['outline', 'texts', 'vectors', 'light'] as const) held.release(name);
    await vi.waitFor(() => {
      expect(lastState(held)).toMatchObject({ kind: 'ready' });
    });
    held.session.receive(ask(1, 'zyx refund'));
    await settle();
    expect(held.of('answer').map(({ answer }) => answer.level)).toEqual(['words']);
    held.release('light-rest');
    await vi.waitFor(() => {
      expect(held.of('answer').at(-1)).toMatchObject({ isLast: true, answer: { level: 'meaning' } });
    });
  });

  test('answers what is being typed by words alone', async () => {
    const held = heldSession();
    held.session.receive(prepare);
    for (const name of ['outline', 'texts', 'vectors', 'light'] as const) held.release(name);
    await vi.waitFor(() => {
      expect(lastState(held)).toMatchObject({ kind: 'ready' });
    });
    held.session.receive(ask(1, 'charg', true));
    await vi.waitFor(() => {
      expect(held.of('answer')).toHaveLength(1);
    });
    expect(held.of('answer')[0]).toMatchObject({
      isLast: true,
      answer: { level: 'words', results: [{ articleId: 'billing/charged-twice' }] },
    });
  });

  test('never answers a question that was cancelled', async () => {
    const held = heldSession();
    held.session.receive(prepare);
    const question = ask(1, 'charged twice');
    held.session.receive(question);
    if (question.kind === 'ask') held.session.receive({ kind: 'cancel', id: question.id });
    for (const name of ['outline', 'texts', 'vectors', 'light'] as const) held.release(name);
    await vi.waitFor(() => {
      expect(lastState(held)).toMatchObject({ kind: 'ready' });
    });
    expect(held.of('answer')).toEqual([]);
  });

  test('says how many bytes of the encoder have come', async () => {
    const held = heldSession();
    held.session.receive(prepare);
    held.release('outline');
    held.release('texts');
    await vi.waitFor(() => {
      expect(lastState(held)).toMatchObject({ kind: 'loading', answersWith: 'words' });
    });
    expect(lastState(held)).toHaveProperty('totalBytes');
  });
});

describe('respect for the visitor', () => {
  test.each([
    ['who saves data', { ...fineDevice, saveData: true }, 'save-data'],
    ['with a small device', { ...fineDevice, memoryGiB: 0.5 }, 'low-memory'],
  ] as const)('loads no encoder for a visitor %s, until asked to', async (_, hints, reason) => {
    const held = heldSession();
    held.session.receive({ ...prepare, kind: 'prepare', manifestUrl: '/m', hints });
    held.release('outline');
    held.release('texts');
    await vi.waitFor(() => {
      expect(lastState(held)).toMatchObject({ kind: 'words-only', reason });
    });
    held.session.receive(ask(1, 'charged twice'));
    await settle();
    expect(held.of('answer')[0]).toMatchObject({ isLast: true, answer: { level: 'words' } });

    held.session.receive({ kind: 'load-encoder' });
    held.release('vectors');
    held.release('light');
    held.release('full');
    await vi.waitFor(() => {
      expect(lastState(held)).toEqual({ kind: 'ready', encoder: 'light' });
    });
  });

  test('keeps to the light encoder on a slow connection', async () => {
    const held = heldSession();
    held.session.receive({ kind: 'prepare', manifestUrl: '/m', hints: { ...fineDevice, effectiveType: '3g' }, encoder: 'full' });
    for (const name of ['outline', 'texts', 'vectors', 'light', 'full'] as const) held.release(name);
    await vi.waitFor(() => {
      expect(lastState(held)).toMatchObject({ kind: 'ready' });
    });
    await settle();
    expect(lastState(held)).toEqual({ kind: 'ready', encoder: 'light' });
  });
});

describe('failures', () => {
  test('a failing encoder leaves words', async () => {
    const held = heldSession();
    held.session.receive(prepare);
    held.release('outline');
    held.release('texts');
    held.release('vectors');
    held.fail('light');
    await vi.waitFor(() => {
      expect(lastState(held)).toMatchObject({ kind: 'words-only', reason: 'encoder-failed' });
    });
    held.session.receive(ask(1, 'refund'));
    await vi.waitFor(() => {
      expect(held.of('answer')[0]).toMatchObject({ isLast: true, answer: { level: 'words' } });
    });
  });

  test('failing vectors leave words', async () => {
    const held = heldSession();
    held.session.receive(prepare);
    held.release('outline');
    held.release('texts');
    held.fail('vectors', 'damaged');
    await vi.waitFor(() => {
      expect(lastState(held)).toMatchObject({ kind: 'words-only', reason: 'vectors-failed' });
    });
  });

  test('a browser without SIMD gets words, calmly', async () => {
    const held = heldSession({ canRunEncoder: false });
    held.session.receive(prepare);
    held.release('outline');
    held.release('texts');
    await vi.waitFor(() => {
      expect(lastState(held)).toMatchObject({ kind: 'words-only', reason: 'not-supported' });
    });
  });

  test('a failing outline ends every question, and the next visit to the box tries again', async () => {
    const held = heldSession();
    held.session.receive(prepare);
    held.session.receive(ask(1, 'refund'));
    held.fail('outline');
    await vi.waitFor(() => {
      expect(lastState(held)).toEqual({ kind: 'failed', reason: 'offline' });
    });
    expect(held.of('unavailable')).toHaveLength(1);
  });

  test('a manifest of another version is not read', async () => {
    const held = heldSession({ manifest: { version: 99 } });
    held.session.receive(prepare);
    await vi.waitFor(() => {
      expect(lastState(held)).toEqual({ kind: 'failed', reason: 'damaged' });
    });
  });
});

describe('without a network', () => {
  test('the deployment that is whole on this device answers, by meaning too', async () => {
    const held = heldSession({ isOffline: true, isKept: true });
    held.session.receive(prepare);
    for (const name of ['kept-outline', 'texts', 'vectors', 'light', 'full'] as const) held.release(name);
    await vi.waitFor(() => {
      expect(lastState(held)).toMatchObject({ kind: 'ready', encoder: 'full' });
    });
  });

  test('there is no search where nothing was kept', async () => {
    const held = heldSession({ isOffline: true });
    held.session.receive(prepare);
    await vi.waitFor(() => {
      expect(lastState(held)).toEqual({ kind: 'failed', reason: 'offline' });
    });
  });

  test('a new deployment that breaks off at once leaves the whole one in use', async () => {
    const held = heldSession({ isKept: true });
    held.session.receive(prepare);
    held.fail('outline');
    for (const name of ['kept-outline', 'texts', 'vectors', 'light', 'full'] as const) held.release(name);
    await vi.waitFor(() => {
      expect(lastState(held)).toMatchObject({ kind: 'ready', encoder: 'full' });
    });
  });

  test('a deployment is kept once it can answer by meaning, not before', async () => {
    const held = heldSession();
    held.session.receive(prepare);
    held.release('outline');
    held.release('texts');
    held.release('vectors');
    await vi.waitFor(() => {
      expect(lastState(held)).toMatchObject({ kind: 'loading', answersWith: 'words' });
    });
    expect(held.kept).toEqual([]);
    held.release('light');
    await vi.waitFor(() => {
      expect(held.kept).toHaveLength(1);
    });
  });
});
