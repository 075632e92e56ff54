/** Where a flow leads outside itself: articles and their sections, other flows, ways to reach a person, facts in its texts. */
import { closestWord } from '../../content/closest-word.ts';
import type { FactValues } from '../../content/facts.ts';
import { factMarks } from '../../content/flow-text.ts';
import type { Article } from '../../content/front-matter.ts';
import { movedTo } from '../../content/redirects.ts';
import type { Finding } from '../finding.ts';
import { flowTexts } from './flow-texts.ts';
import type { FlowFile, FlowPath } from './flow-file.ts';

export interface LinkTargets {
  /** Articles that a flow may lead to. */
  readonly articles: readonly Article[];
  /** Anchors of the headings of an article. */
  readonly anchorsOf: (article: string) => readonly string[];
  readonly flows: readonly string[];
  readonly channels: readonly string[];
  readonly facts: FactValues;
}

export function checkLinks(file: FlowFile, targets: LinkTargets): readonly Finding[] {
  const { flow } = file;
  const ids = targets.articles.map(({ id }): string => id);
  const unknown = (path: FlowPath, rule: string, found: string, name: string, known: readonly string[], expected: string): Finding => {
    const near = closestWord(name, known);
    return {
      file: flow.file,
      ...file.placeOf(path),
      rule,
      found,
      expected,
      mend: near === undefined ? 'correct the name, or remove it' : `write "${near}"`,
    };
  };
  const article = (name: string, path: FlowPath): readonly Finding[] => {
    const [id = '', anchor] = name.split('#');
    if (!ids.includes(id)) {
      const moved = movedTo(targets.articles, id);
      const words = `a link to the article "${id}"${moved === undefined ? '' : ', which has moved'}`;
      return [unknown(path, 'link', words, moved ?? id, ids, 'the id of a published article')];
    }
    const anchors = anchor === undefined ? [] : targets.anchorsOf(id);
    if (anchor === undefined || anchors.includes(anchor)) return [];
    return [
      unknown(path, 'anchor', `a link to the heading of ${id}, "${anchor}"`, anchor, anchors, `a heading of ${id}: ${anchors.join(', ')}`),
    ];
  };

  const ofOutcomes = Object.entries(flow.outcomes).flatMap(([id, outcome]) => {
    const path: FlowPath = ['outcomes', id];
    return [
      ...outcome.articles.flatMap((name, index) => article(name, [...path, 'articles', index])),
      ...outcome.channels.flatMap((name, index) =>
        targets.channels.includes(name)
          ? []
          : [
              unknown(
                [...path, 'channels', index],
                'channel',
                `the channel "${name}"`,
                name,
                targets.channels,
                `one of ${targets.channels.join(', ')}`,
              ),
            ],
      ),
      ...(outcome.flow === undefined || (outcome.flow !== flow.id && targets.flows.includes(outcome.flow))
        ? []
        : [
            unknown(
              [...path, 'flow'],
              'link',
              `flow: "${outcome.flow}"`,
              outcome.flow,
              targets.flows.filter((other) => other !== flow.id),
              'the id of another flow',
            ),
          ]),
    ];
  });
  const ofTexts = flowTexts(flow).flatMap(({ text, path }) =>
    factMarks(text)
      .filter(({ name }) => !targets.facts.has(name))
      .map(({ name, at }) => {
        const offset = file.offsetsOf(path)?.[at];
        const finding = unknown(
          path,
          'fact',
          `the fact "${name}"`,
          name,
          [...targets.facts.keys()],
          'a fact of content/facts.yaml that holds today',
        );
        return offset === undefined ? finding : { ...finding, ...file.placeOfOffset(offset) };
      }),
  );
  const shown = flow.articles.flatMap((name, index) => article(name, ['articles', index]));
  return [...shown, ...ofOutcomes, ...ofTexts];
}
