/**
 * A model folder as transformers.js lays it out -> what the packer needs. Node only.
 */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { z } from 'zod';

import { PackedEncoderError } from '../packed-encoder-error.ts';
import type { SpecialTokens } from '../format/header.ts';
import { readOnnxTensors } from './read-onnx.ts';
import { readWeights, type PackedWeights } from './read-weights.ts';

const configSchema = z.object({
  model_type: z.literal('bert'),
  hidden_act: z.literal('gelu'),
  position_embedding_type: z.literal('absolute').optional(),
  hidden_size: z.int(),
  intermediate_size: z.int(),
  num_attention_heads: z.int(),
  num_hidden_layers: z.int(),
  layer_norm_eps: z.number(),
  max_position_embeddings: z.int(),
});

const tokenizerSchema = z.object({
  added_tokens: z.array(z.object({ id: z.int(), content: z.string(), special: z.literal(true), normalized: z.literal(false) })),
  normalizer: z.object({
    type: z.literal('BertNormalizer'),
    clean_text: z.literal(true),
    handle_chinese_chars: z.literal(true),
    strip_accents: z.union([z.null(), z.literal(true)]),
    lowercase: z.literal(true),
  }),
  pre_tokenizer: z.object({ type: z.literal('BertPreTokenizer') }),
  model: z.object({
    type: z.literal('WordPiece'),
    unk_token: z.literal('[UNK]'),
    continuing_subword_prefix: z.literal('##'),
    max_input_chars_per_word: z.literal(100),
    vocab: z.record(z.string(), z.int()),
  }),
});

const WRITTEN_SPECIAL = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]'];

/** A model, read and ready for `packEncoder`. */
export interface ModelFolder {
  readonly weights: PackedWeights;
  /** In the order of their ids. */
  readonly tokens: readonly string[];
  readonly special: SpecialTokens;
}

/**
 * @param maxTokens positions to keep; at most what the model has
 * @throws PackedEncoderError `shape` or `foreign`; a ZodError names a setting that does not fit
 */
export async function readModelFolder(folder: string, maxTokens?: number): Promise<ModelFolder> {
  const json = async (name: string): Promise<unknown> => JSON.parse(await readFile(join(folder, name), 'utf8'));
  const config = configSchema.parse(await json('config.json'));
  const tokenizer = tokenizerSchema.parse(await json('tokenizer.json'));
  const tensors = readOnnxTensors(await readFile(join(folder, 'onnx', 'model_q4.onnx')));
  const weights = readWeights(tensors, {
    layers: config.num_hidden_layers,
    heads: config.num_attention_heads,
    width: config.hidden_size,
    hidden: config.intermediate_size,
    layerNormEpsilon: config.layer_norm_eps,
    maxTokens: Math.min(maxTokens ?? Number.POSITIVE_INFINITY, config.max_position_embeddings),
  });
  const { vocab } = tokenizer.model;
  const tokens: string[] = [];
  for (const [token, id] of Object.entries(vocab)) tokens[id] = token;
  if (tokens.length !== weights.shape.vocabulary || Object.keys(vocab).length !== tokens.length) {
    throw new PackedEncoderError('shape', "The tokenizer's vocabulary does not fit the token rows.");
  }
  const added = tokenizer.added_tokens.map((token) => token.content).sort();
  if (added.join() !== [...WRITTEN_SPECIAL].sort().join()) {
    throw new PackedEncoderError('shape', `The tokenizer adds other tokens than ${WRITTEN_SPECIAL.join(' ')}.`);
  }
  const idOf = (token: string): number => vocab[token] ?? -1;
  return { weights, tokens, special: { unknown: idOf('[UNK]'), start: idOf('[CLS]'), end: idOf('[SEP]') } };
}
