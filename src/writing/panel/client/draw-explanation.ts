/** Why a question finds what it finds: the ranks, this article beside its rival, the words and the passages that matched. */
import type { Contender, Explanation, NearPassage } from '../panel-messages.ts';
import { build } from './build-element.ts';
import { articleLink } from './draw-article.ts';

export function drawExplanation(explanation: Explanation): Node {
  const { results, mine, rival } = explanation;
  return build(
    'div.explanation',
    {},
    build('p.verdict', {}, verdict(explanation)),
    explanation.readAs === null ? null : build('p.small', {}, `Read as “${explanation.readAs}”.`),
    build(
      'ol.results',
      {},
      ...results.map((result) =>
        build(result.id === mine.id ? 'li.mine' : 'li', {}, result.id === mine.id ? build('b', {}, result.title) : articleLink(result)),
      ),
    ),
    rival === null ? null : comparison(mine, rival),
    rival === null || explanation.words.length === 0 ? null : wordTable(explanation),
    build('h4', {}, 'Nearest in meaning here'),
    passageList(explanation.minePassages),
    rival === null ? null : build('h4', {}, `Nearest in “${rival.title}”`),
    rival === null ? null : passageList(explanation.rivalPassages),
  );
}

/** What happened, and which side of the engine decided it. */
function verdict({ mine, rival, probability, confidence }: Explanation): string {
  const sure = `${Math.round(probability * 100)} % sure`;
  if (mine.rank === 1) return `This article comes first (${sure}).`;
  const place = mine.rank === null ? 'This article is not found' : `This article comes in place ${mine.rank}`;
  if (rival === null) return `${place}, and no other is.`;
  const wins = [
    ...(mine.meaning < rival.meaning ? ['is nearer in meaning'] : []),
    ...(mine.words < rival.words ? ['has more of its words'] : []),
    ...rival.because.map((reason) => reason),
  ];
  const reason = wins.length === 0 ? 'adds up to more' : wins.join(' and ');
  return `${place}. “${rival.title}” ${reason} (${sure}${confidence === 'nothing-fits' ? '; customers are told that nothing fits' : ''}).`;
}

function comparison(mine: Contender, rival: Contender): HTMLElement {
  const row = (name: string, own: number, other: number, digits: number): HTMLElement =>
    build('tr', {}, build('th', { scope: 'row' }, name), bar(own, Math.max(own, other), digits), bar(other, Math.max(own, other), digits));
  return build(
    'table',
    {},
    build(
      'thead',
      {},
      build('tr', {}, build('td'), build('th', { scope: 'col' }, 'This article'), build('th', { scope: 'col' }, rival.title)),
    ),
    build(
      'tbody',
      {},
      row('Meaning', mine.meaning, rival.meaning, 3),
      row('Words', mine.words, rival.words, 1),
      row('Together', mine.score, rival.score, 2),
    ),
  );
}

function wordTable({ words, rival }: Explanation): HTMLElement {
  const most = Math.max(...words.flatMap(({ mine, rival: other }) => [mine, other]));
  return build(
    'table',
    {},
    build(
      'thead',
      {},
      build(
        'tr',
        {},
        build('th', { scope: 'col' }, 'Word'),
        build('th', { scope: 'col' }, 'This article'),
        build('th', { scope: 'col' }, rival?.title ?? ''),
      ),
    ),
    build(
      'tbody',
      {},
      ...words.map(({ word, mine, rival: other }) =>
        build('tr', {}, build('th', { scope: 'row' }, word), bar(mine, most, 1), bar(other, most, 1)),
      ),
    ),
  );
}

function bar(value: number, most: number, digits: number): HTMLElement {
  const cell = build('td', {}, build('span.bar'), value.toFixed(digits));
  cell.style.setProperty('--share', String(most > 0 ? Math.max(0, value / most) : 0));
  return cell;
}

function passageList(passages: readonly NearPassage[]): HTMLElement {
  return build(
    'ol.near',
    {},
    ...passages.map(({ kind, heading, text, meaning }) =>
      build(
        'li',
        {},
        build(
          'p.small',
          {},
          `${meaning.toFixed(3)} · ${kind === 'section' ? heading || 'Opening' : kind === 'title' ? 'Title' : 'Indexed question'}`,
        ),
        build('p', {}, text),
      ),
    ),
  );
}
