/** All checks of guided flows, for `npm run check` and, as far as they are errors, for the build. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ContentError } from '../../content/content-problem.ts';
import type { Facts, FactValues } from '../../content/facts.ts';
import type { HeldOutQuestion } from '../../content/findability.ts';
import type { Flow } from '../../content/flow-schema.ts';
import type { Article } from '../../content/front-matter.ts';
import type { Glossary } from '../../content/glossary.ts';
import { findLeaks } from '../../content/held-out-separation.ts';
import { headingAnchors } from '../../passages/check-references.ts';
import { splitFlow } from '../../passages/split-flow.ts';
import { findBareFigures } from '../figures/bare-figures.ts';
import type { KnownFigure } from '../figures/bare-figures.ts';
import { findStaleFlow } from '../figures/stale.ts';
import type { Finding } from '../finding.ts';
import type { HouseStyle } from '../house-style.ts';
import { checkWording } from '../prose/check-prose.ts';
import { checkGraph } from './check-graph.ts';
import { checkLinks } from './check-links.ts';
import { checkTests } from './check-tests.ts';
import { openFlowFile } from './flow-file.ts';
import type { FlowFile } from './flow-file.ts';
import { readFlowProse } from './flow-prose.ts';
import { walksOf } from './flow-walks.ts';

export interface FlowContext {
  /** Published articles: what a flow may lead to. */
  readonly articles: readonly Article[];
  /** Ids of all flows. */
  readonly flows: readonly string[];
  /** Ids of the ways to reach a person. */
  readonly channels: readonly string[];
  readonly factValues: FactValues;
}

export interface WordingContext {
  readonly style: HouseStyle;
  readonly glossary: Glossary;
  readonly facts: Facts;
  readonly figures: readonly KnownFigure[];
  /** Today. */
  readonly day: string;
}

/** @param root - the project's folder */
export async function checkFlows(
  root: string,
  flows: readonly Flow[],
  heldOut: readonly HeldOutQuestion[],
  context: FlowContext,
  wording: WordingContext,
): Promise<readonly Finding[]> {
  const files = await readFlowFiles(root, flows);
  return [
    ...checkFlowSense(files, context),
    ...checkFlowWording(files, wording, context.factValues),
    ...findLeaks(
      flows.map((flow) => ({ id: `flows/${flow.id}`, frontMatter: flow })),
      heldOut,
    ),
  ];
}

/** @param root - the project's folder */
export async function readFlowFiles(root: string, flows: readonly Flow[]): Promise<readonly FlowFile[]> {
  return Promise.all(flows.map(async (flow) => openFlowFile(flow, await readFile(join(root, flow.file), 'utf8'))));
}

/** Whether flows lead somewhere, and lead right. These are the errors that keep a site from being built. */
export function checkFlowSense(files: readonly FlowFile[], { articles, flows, channels, factValues }: FlowContext): readonly Finding[] {
  const anchors = new Map<string, readonly string[]>();
  const anchorsOf = (id: string): readonly string[] => {
    const article = articles.find((one) => one.id === id);
    const known = anchors.get(id) ?? (article === undefined ? [] : headingAnchors(article));
    anchors.set(id, known);
    return known;
  };
  return files.flatMap((file) => {
    const walks = walksOf(file.flow);
    return eachOnce([
      ...checkGraph(file, walks),
      ...checkTests(file, walks, factValues),
      ...checkLinks(file, { articles, anchorsOf, flows, channels, facts: factValues }),
    ]);
  });
}

/** How flows read, and whether somebody has looked at them in time. */
export function checkFlowWording(files: readonly FlowFile[], context: WordingContext, factValues: FactValues): readonly Finding[] {
  return files.flatMap((file) => [...findStaleFlow(file.flow, file.source, context.day), ...wordingOf(file, context, factValues)]);
}

function wordingOf(file: FlowFile, { style, glossary, facts, figures }: WordingContext, factValues: FactValues): readonly Finding[] {
  try {
    const prose = readFlowProse(file, factValues, style, glossary);
    return eachOnce([...checkWording(prose, splitFlow(file.flow, factValues)), ...findBareFigures(prose, figures, facts)]);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    // An unknown fact is reported at its place already.
    return error.problems.filter(({ rule }) => rule !== 'fact');
  }
}

/** A part that is used twice by its name is wrong once. */
function eachOnce(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ line, column, rule, found }) => {
    const key = `${line}:${column} ${rule} ${found}`;
    return !seen.has(key) && seen.add(key);
  });
}
