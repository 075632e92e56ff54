/** The comparison as a table, losses included. */
import type { PartTable } from '../report/part.ts';
import { ratioText, shareText, sizeText, timeText } from '../report/number-texts.ts';
import type { PeerRow, SetRows } from './peer-rows.ts';

export function peerTable({ set, documents, questions, rows }: SetRows): PartTable {
  const light = rows.find(({ name }) => name === 'Waymark, light');
  const total = ({ bytes }: PeerRow): number => bytes.code + bytes.index + bytes.model;
  return {
    title: `${set}: ${questions} questions, ${documents} documents`,
    notes: [
      'Every engine has the same texts: titles, indexed questions, sections. Time is one question from text to ranked documents in Node (Pagefind: in Chromium, with its fetches; ours: correction, encoder and search). Bytes are those of a first visit up to the first answer: code, index, model.',
      ...rows.map(
        ({ name, setup, questions: asked }) =>
          `- ${name}: ${setup}${asked < questions ? `; ${asked} questions, evenly spread, in the time it was given` : ''}`,
      ),
    ],
    columns: ['engine', 'Hit@1', 'Hit@3', 'MRR@10', 'no result', 'p50', 'p95', 'code', 'index', 'model', 'all bytes', 'bytes beside light'],
    rows: rows.map((row) => [
      row.name,
      shareText(row.measures.hitAt1),
      shareText(row.measures.hitAt3),
      shareText(row.measures.mrrAt10),
      shareText(row.measures.zeroResults),
      row.latencyMs === null ? 'not measured' : timeText(row.latencyMs.p50),
      row.latencyMs === null ? 'not measured' : timeText(row.latencyMs.p95),
      sizeText(row.bytes.code),
      sizeText(row.bytes.index),
      row.bytes.model === 0 ? '–' : sizeText(row.bytes.model),
      sizeText(total(row)),
      light === undefined ? '–' : ratioText(total(row) / total(light)),
    ]),
  };
}
