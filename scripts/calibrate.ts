/**
 * npm run calibrate
 *
 * Fits the engine's confidence anew after ranking, encoder or projection changed. Writes the numbers to
 * src/search/confidence/calibrations.ts and plots and checks to eval/results/.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import site from '../site.config.ts';
import { allTasks } from '../eval/all-tasks.ts';
import { checkCalibration, fitCalibration, observe, reliability } from '../eval/calibrate.ts';
import type { CalibrationQuestion } from '../eval/calibrate.ts';
import { encodingDesk } from '../eval/encoding-desk.ts';
import { encode, openTask } from '../eval/open-engine.ts';
import type { OpenedTask } from '../eval/open-engine.ts';
import { reliabilityPlot } from '../eval/reliability-plot.ts';
import type { Calibration } from '../src/search/confidence/calibration.ts';

const root = join(import.meta.dirname, '..');
const log = (line: string): void => {
  console.error(line);
};
const desk = await encodingDesk(root, site, log);
const tasks = await allTasks(root, site);
const opened = new Map<string, OpenedTask>();
for (const task of tasks) {
  const base = task.name.split(',')[0] ?? task.name;
  if (!opened.has(base)) opened.set(base, await openTask(task, desk));
}

const questions: CalibrationQuestion[] = [];
async function add(
  set: string,
  base: string,
  asked: readonly { readonly text: string; readonly right: readonly number[] }[],
): Promise<void> {
  const engine = opened.get(base)?.engine;
  if (engine === undefined) return;
  const texts = asked.map(({ text }) => engine.textsToEncode(text));
  const vectors = await encode(texts.flat(), desk);
  let next = 0;
  asked.forEach(({ text, right }, position) => {
    questions.push({ set, engine, text, right, vectors: vectors.slice(next, (next += texts[position]?.length ?? 0)) });
  });
}

const nothing = (texts: readonly string[]): readonly { readonly text: string; readonly right: readonly number[] }[] =>
  texts.map((text) => ({ text, right: [] }));
for (const task of tasks) {
  const base = task.name.split(',')[0] ?? task.name;
  // Stories are left out: hardly anybody writes them, and their chances are of another kind.
  if (!task.name.includes('stories')) await add(base, base, task.queries);
  await add(base, base, nothing(task.outOfScope));
}
// Questions that neither set has an article for are out of scope for the site, and the site's for the other.
const foreign = tasks.find(({ name }) => name === 'CLINC150');
const own = tasks.find(({ name }) => name === 'site');
if (foreign && own) {
  await add('site, foreign', 'site', nothing(foreign.outOfScope));
  await add('CLINC150, foreign', 'CLINC150', nothing(own.outOfScope));
}

const reports: unknown[] = [];
const plots: { readonly name: string; readonly svg: string }[] = [];
const calibrations: Record<'words' | 'meaning', Calibration> = { words: calibrate('lexical'), meaning: calibrate('fused') };
function calibrate(tier: 'lexical' | 'fused'): Calibration {
  const observations = observe(questions, tier);
  const calibration = fitCalibration(observations);
  const setOf = (name: string): typeof observations => observations.filter(({ set }) => set.startsWith(name));
  log(`${tier}: ${JSON.stringify(calibration)}`);
  for (const name of ['site', 'CLINC150']) {
    const other = name === 'site' ? 'CLINC150' : 'site';
    log(`  ${name}: ${JSON.stringify(checkCalibration(calibration, setOf(name)))}`);
    log(`  ${name}, fitted on ${other} alone: ${JSON.stringify(checkCalibration(fitCalibration(setOf(other)), setOf(name)))}`);
  }
  reports.push({
    tier,
    calibration,
    site: checkCalibration(calibration, setOf('site')),
    clinc150: checkCalibration(calibration, setOf('CLINC150')),
  });
  plots.push({
    name: tier === 'fused' ? 'meaning' : 'words',
    svg: reliabilityPlot(tier === 'fused' ? 'Words and meaning' : 'Words alone', [
      { name: 'site', colour: '#0b7a63', bins: reliability(calibration.right, setOf('site')) },
      { name: 'CLINC150', colour: '#b4552d', bins: reliability(calibration.right, setOf('CLINC150')) },
    ]),
  });
  return calibration;
}

const line = ({ right, inScope, answerFrom, fitsFrom }: Calibration): string =>
  `{ right: [${right.join(', ')}], inScope: [${inScope.join(', ')}], answerFrom: ${answerFrom}, fitsFrom: ${fitsFrom} }`;
await writeFile(
  join(root, 'src/search/confidence/calibrations.ts'),
  `/** Numbers of the calibration, written by \`npm run calibrate\`; not for editing by hand. */
import type { Calibration } from './calibration.ts';

export const calibrations: Readonly<Record<'words' | 'meaning', Calibration>> = {
  words: ${line(calibrations.words)},
  meaning: ${line(calibrations.meaning)},
};
`,
);
const results = join(root, 'eval/results');
await mkdir(results, { recursive: true });
await writeFile(
  join(results, 'calibration.json'),
  `${JSON.stringify({ date: new Date().toISOString().slice(0, 10), encoder: desk.id, reports }, null, 2)}\n`,
);
for (const { name, svg } of plots) await writeFile(join(results, `reliability-${name}.svg`), svg);
