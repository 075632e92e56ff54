/**
 * Equal to the reference tokenizer: on the evaluation set and on 10,000 strings made to break it.
 */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { Tokenizer as ReferenceTokenizer } from '@huggingface/tokenizers';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';

import { z } from 'zod';
import { readClinc150 } from '../fixtures/clinc150.ts';
import { modelFolder } from '../fixtures/real-encoder.ts';
import { readModelFolder } from '../packing/read-model-folder.ts';
import { packVocabulary, unpackVocabulary } from './vocabulary.ts';
import { createTokenizer, cutToLength, type Tokenizer } from './word-piece.ts';

let reference: ReferenceTokenizer;
let ours: Tokenizer;
let tokens: readonly string[];

beforeAll(async () => {
  const folder = modelFolder('light-query-encoder-q4');
  const json = async (name: string): Promise<object> => z.looseObject({}).parse(JSON.parse(await readFile(join(folder, name), 'utf8')));
  reference = new ReferenceTokenizer(await json('tokenizer.json'), await json('tokenizer_config.json'));
  const model = await readModelFolder(folder);
  tokens = model.tokens;
  ours = createTokenizer(unpackVocabulary(packVocabulary(tokens), tokens.length), model.special);
});

describe('the tokenizer', () => {
  it('cuts every text of CLINC150 as the reference does', async () => {
    const set = await readClinc150();
    const texts = [
      ...set.queries.map((query) => query.text),
      ...set.outOfScope,
      ...set.documents.flatMap((one) => [one.title, ...one.questions]),
    ];
    for (const text of texts) expect(ours.tokenize(text), text).toEqual(reference.encode(text).ids);
  });

  it('cuts 10,000 awkward strings as the reference does', { timeout: 20_000 }, () => {
    const awkward = fc.constantFrom(
      ...' \t\n\r\u0000\u00a0\u200b\u200d\u2028\ufeff\ufffd\u00ad\u0301\u0323',
      ...'aAzZ019.,!?\'"-_()[]{}$€£%&@#^~`|\\/<>',
      ...'éÉüßİıŁøÆœñçşțΣςЖя中文日本語한글ㄱ가ไทยअआ',
      '\u{20000}',
      '\u{1f600}',
      '\u{1f468}\u200d\u{1f469}',
      '\ud800',
      '\udc00',
      '\ue000',
      '\u0378',
      'ﬁ',
      'Å',
      '①',
      '…',
      '—',
      '’',
      '«',
      '[CLS]',
      '[SEP]',
      '[UNK]',
      '[MASK]',
      '[PAD]',
      '[CLS',
      '##s',
      "can't",
      'co-op',
      'e-mail',
      'unaffable',
      'x'.repeat(101),
      'é'.repeat(60),
    );
    const word = fc.string({ unit: 'grapheme', maxLength: 12 });
    const known = fc.nat(tokens.length - 1).map((id) => (tokens[id] ?? '').replace('##', ''));
    const text = fc.array(fc.oneof(awkward, word, known, fc.constant(' ')), { maxLength: 14 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (sample) => {
        expect(ours.tokenize(sample)).toEqual(reference.encode(sample).ids);
      }),
      { numRuns: 10_000 },
    );
  });

  it('keeps [SEP] last when it cuts', () => {
    const long = ours.tokenize('word '.repeat(300));
    const cut = cutToLength(long, 64);
    expect(cut).toHaveLength(64);
    expect(cut.at(-1)).toBe(long.at(-1));
    expect(cut.slice(0, 63)).toEqual(long.slice(0, 63));
    expect(cutToLength(cut, 64)).toBe(cut);
  });
});
