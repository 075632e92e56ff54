/** The part "peers": every engine over the same documents and questions, one after the other, in one run. */
import { encodingDesk, lightDesk } from '../../eval/encoding-desk.ts';
import { readEvaluationSet } from '../../eval/evaluation-set.ts';
import { taskOfSet, taskOfSite } from '../../eval/task.ts';
import type { EvaluationTask } from '../../eval/task.ts';
import site from '../../site.config.ts';
import { measureSite } from '../budgets/measure-site.ts';
import { ourCode } from './our-code.ts';
import type { PartContext, PartResult } from '../report/part.ts';
import { askPeer } from './ask-peer.ts';
import { flexSearchPeer } from './flex-search.ts';
import { fusePeer } from './fuse.ts';
import { lunrPeer } from './lunr.ts';
import { miniSearchPeer } from './mini-search.ts';
import { oramaPeer } from './orama.ts';
import { askOurs } from './ours.ts';
import { builtPagesPeer, pagefindPeer } from './pagefind.ts';
import { toPeerDocuments } from './peer.ts';
import type { Peer } from './peer.ts';
import type { PeerRow, SetRows } from './peer-rows.ts';
import { peerTable } from './peer-table.ts';
import { askSemanticStack } from './semantic-stack.ts';

export async function runPeers(context: PartContext): Promise<PartResult> {
  const { root, isQuick, log } = context;
  const today = new Date().toISOString().slice(0, 10);
  const tasks = [await taskOfSite(root, site, today), taskOfSet(await readEvaluationSet(`${root}/eval/sets/clinc150.json`))];
  const sets: SetRows[] = [];
  for (const task of tasks) {
    const chosen = isQuick
      ? { ...task, queries: task.queries.filter((_, number) => number % Math.ceil(task.queries.length / 150) === 0) }
      : task;
    log(`peers: ${task.name}, ${chosen.queries.length} questions, ${task.articles.length} documents`);
    sets.push({
      set: task.name,
      documents: task.articles.length,
      questions: chosen.queries.length,
      rows: [...(await ourRows(chosen, context)), ...(await peerRows(chosen, context))],
    });
  }
  return { name: 'peers', figures: sets, tables: sets.map(peerTable) };
}

async function ourRows(task: EvaluationTask, { root, outDir, isQuick, log }: PartContext): Promise<readonly PeerRow[]> {
  const desk = await encodingDesk(root, site, log);
  const light = await lightDesk(root, site, log);
  const code = await ourCode(outDir);
  const sizes = await measureSite(outDir);
  const fullModel = sizes.withFull.bytes - sizes.firstMeaning.bytes - code.sentences;
  const rows = (await askOurs(task, desk, light, isQuick)).map(({ indexBytes, ...run }): PeerRow => {
    const model = run.name.endsWith('full') ? code.firstPieces + fullModel : run.name.endsWith('light') ? code.firstPieces : 0;
    return { ...run, bytes: { code: model > 0 ? code.words + code.meaning : code.words, index: indexBytes, model } };
  });
  const stack = await askSemanticStack(task, desk, root);
  const setup =
    'all-MiniLM-L6-v2 int8 on transformers.js, default runtime, float32 vectors; bytes of the model as published, quality of the same model at 4 bits, time left out';
  return [...rows, { name: 'Usual semantic stack', setup, latencyMs: null, ...stack }];
}

async function peerRows(task: EvaluationTask, { root, outDir, isQuick, log }: PartContext): Promise<readonly PeerRow[]> {
  const documents = toPeerDocuments(task.articles);
  const numberOf = new Map(task.articles.map(({ article }, number) => [article.id, number]));
  const peers: readonly Peer[] = [
    ...(task.name === 'site' ? [await builtPagesPeer(root, outDir, numberOf)] : []),
    await pagefindPeer(root),
    await oramaPeer(root),
    await miniSearchPeer(root),
    await lunrPeer(root),
    await flexSearchPeer(root),
    await fusePeer(root),
  ];
  const rows: PeerRow[] = [];
  for (const peer of peers) {
    log(`peers: ${task.name}: ${peer.name} ${peer.version}`);
    const opened = await peer.open(documents);
    try {
      const run = await askPeer(task.queries, opened.search, isQuick ? 5 : 30);
      rows.push({ name: `${peer.name} ${peer.version}`, setup: peer.setup, ...run, bytes: await opened.bytes() });
    } finally {
      await opened.close?.();
    }
  }
  return rows;
}
