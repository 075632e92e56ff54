/** The parts of the panel that say how the page stands: found, checks, reading, passages. */
import type { ArticleView } from '../panel-messages.ts';
import { build } from './build-element.ts';

/** One line for the closed panel: enough to know whether to open it. */
export function summaryOf({ found, reading, checks, isIndexed }: ArticleView): { readonly text: string; readonly isWell: boolean } {
  const first = found.filter(({ rank }) => rank === 1).length;
  const problems = checks.length === 0 ? '' : `, ${checks.length} ${checks.length === 1 ? 'problem' : 'problems'}`;
  return {
    text: `${first} of ${found.length} found first, grade ${reading.grade.toFixed(1)}${problems}${isIndexed ? '' : ', not indexed'}`,
    isWell: first === found.length && checks.length === 0 && isIndexed,
  };
}

/** @param onTry - called with a question that the writer wants explained */
export function drawFound(view: ArticleView, onTry: (question: string) => void): Node {
  if (view.found.length === 0) return build('p', {}, 'No held-out question yet. Add some to content/findability.');
  return build('ol.found', {}, ...view.found.map((question) => foundRow(question, onTry)));
}

type FoundQuestion = ArticleView['found'][number];

function foundRow(question: FoundQuestion, onTry: (question: string) => void): HTMLElement {
  const { text, rank, winner, probability, path, line } = question;
  const why = build('button.quiet', { type: 'button', 'aria-label': `Why? ${text}` }, 'Why?');
  why.addEventListener('click', () => onTry(text));
  return build(
    rank === 1 ? 'li.first' : 'li.lost',
    {},
    build('span.rank', { title: rank === null ? 'not found' : `rank ${rank}` }, rank === null ? '–' : String(rank)),
    build(
      'div',
      {},
      build('q', {}, text),
      build(
        'p.small',
        {},
        `${Math.round(probability * 100)} % sure`,
        rank === 1 || winner === null ? null : build('span', {}, ' · won by ', articleLink(winner)),
        ' · ',
        editorLink(path, line, 'edit'),
      ),
    ),
    why,
  );
}

export function drawChecks({ checks }: ArticleView): Node {
  if (checks.length === 0) return build('p.well', {}, 'Nothing is wrong.');
  return build(
    'ul.checks',
    {},
    ...checks.map((check) =>
      build(
        check.isWarning ? 'li.warning' : 'li.error',
        {},
        build(
          'p',
          {},
          build('b', {}, `${check.isWarning ? 'Warning' : 'Error'}: ${check.rule}`),
          ' ',
          editorLink(check.path, check.line, `${fileName(check.file)}:${check.line}:${check.column}`, check.column),
        ),
        build(
          'dl',
          {},
          build('dt', {}, 'found'),
          build('dd', {}, check.found),
          build('dt', {}, 'expected'),
          build('dd', {}, check.expected),
          build('dt', {}, 'mend'),
          build('dd', {}, check.mend),
        ),
      ),
    ),
  );
}

export function drawReading({ reading }: ArticleView): Node {
  const { grade, words, sentences, longestSentence } = reading;
  return build(
    'div',
    {},
    build(
      'p',
      {},
      build('b', {}, `Grade ${grade.toFixed(1)}`),
      `: about ${Math.round(grade)} years of school. ${words} words in ${sentences} sentences.`,
    ),
    longestSentence.words === 0
      ? null
      : build('p.small', {}, `Longest sentence, ${longestSentence.words} words: `, build('q', {}, longestSentence.text)),
  );
}

const kindNames: Readonly<Record<ArticleView['passages'][number]['kind'], string>> = {
  title: 'Title',
  question: 'Indexed question',
  section: 'Opening',
};

export function drawPassages({ passages, path }: ArticleView): Node {
  return build(
    'ol.passages',
    {},
    ...passages.map(({ kind, heading, anchor, text, words, line }) =>
      build(
        `li.${kind}`,
        {},
        build(
          'p.small',
          {},
          anchor === null ? build('b', {}, kindNames[kind]) : build('a', { href: `#${anchor}` }, heading),
          ` · ${words} ${words === 1 ? 'word' : 'words'}`,
          kind === 'section' ? ' · ' : null,
          kind === 'section' ? editorLink(path, line, `line ${line}`) : null,
        ),
        build('p', {}, text),
      ),
    ),
  );
}

/** Opens the file in VS Code, and in editors that share its links. */
export function editorLink(path: string, line: number, text: string, column = 1): HTMLElement {
  return build(
    'a',
    { href: `vscode://file${path.startsWith('/') ? '' : '/'}${encodeURI(path.replaceAll('\\', '/'))}:${line}:${column}` },
    text,
  );
}

export function articleLink({ id, title }: { readonly id: string; readonly title: string }): HTMLElement {
  return build('a', { href: `/${id}/` }, title);
}

function fileName(file: string): string {
  return file.split('/').at(-1) ?? file;
}
