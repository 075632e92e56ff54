/** What the other scripts give: two elements, the headless package, the engine, and the aliases. */
import { aliasTable } from '../../src/embed/aliases/alias-table.ts';
import type { AliasProduct } from '../../src/embed/aliases/alias-table.ts';
import { code, section, sentence, table } from './markdown.ts';
import { fieldTable, methodList, shapeSection } from './member-list.ts';
import { TypeScriptDocs } from './typescript-docs.ts';

export function inlineReference(root: string): string {
  const parts = new TypeScriptDocs(root, 'src/embed/inline/build-part.ts');
  const deflect = new TypeScriptDocs(root, 'src/embed/deflect/waymark-deflect.ts');
  return [
    inlineElement('<waymark-answer>', new TypeScriptDocs(root, 'src/embed/answer/waymark-answer.ts').docsOf('defineWaymarkAnswer')),
    inlineElement('<waymark-deflect>', deflect.docsOf('defineWaymarkDeflect')),
    ...['DeflectSuggested', 'DeflectAnswered'].map((name) => shapeSection(4, name, deflect.docsOf(name), deflect.membersOf(name))),
    shapeSection(4, 'FollowDetail', parts.docsOf('FollowDetail'), parts.membersOf('FollowDetail')),
  ].join('\n\n');
}

function inlineElement(tag: string, { text, example }: { readonly text: string; readonly example: string | undefined }): string {
  const paragraphs = text.replace(/ ?\b(Attributes|Events|Parts): /g, '\n\n**$1**: ').replace(' Best placed', '\n\nBest placed');
  return section(3, code(tag), paragraphs.trim(), example === undefined ? '' : `\`\`\`html\n${example}\n\`\`\``);
}

export function headlessReference(root: string): string {
  const docs = (path: string): TypeScriptDocs => new TypeScriptDocs(root, `src/${path}`);
  const create = docs('embed/headless/create-waymark.ts');
  const shape = (path: string, name: string): string => shapeSection(4, name, docs(path).docsOf(name), docs(path).membersOf(name));
  const search = docs('client/create-search.ts');
  const run = docs('embed/headless/flow-run.ts');
  return [
    section(
      3,
      '`createWaymark(options: WaymarkOptions): Waymark`',
      sentence(create.docsOf('createWaymark').text),
      exampleOf(create.docsOf('createWaymark').example),
      methodList(create.membersOf('Waymark')),
    ),
    section(4, '`WaymarkOptions`', fieldTable(create.membersOf('WaymarkOptions'))),
    shape('embed/context/situation.ts', 'Situation'),
    shape('embed/context/situation.ts', 'SituationEvent'),
    shape('embed/context/suggest.ts', 'Suggestion'),
    shape('embed/context/ready-context.ts', 'SuggestionLink'),
    shape('embed/headless/help-article.ts', 'HelpArticle'),
    section(4, '`FlowRun`', sentence(run.docsOf('FlowRun').text), methodList(run.membersOf('FlowRun'))),
    ...['FlowRunQuestion', 'FlowRunCheck', 'FlowRunOutcome'].map((name) => shape('embed/headless/flow-run-view.ts', name)),
    section(
      4,
      'Errors',
      `\`HelpUnavailable.code\` is ${code(docs('embed/headless/help-unavailable.ts').typeOf('HelpUnavailableCode'))}. \`SearchUnavailable.code\` is ${code(docs('client/search-unavailable.ts').typeOf('SearchUnavailableCode'))}.`,
    ),
    section(
      3,
      '`createSearch(options: CreateSearchOptions): Search`',
      sentence(search.docsOf('createSearch').text),
      exampleOf(search.docsOf('createSearch').example),
      methodList(docs('client/search.ts').membersOf('Search')),
    ),
    section(4, '`CreateSearchOptions`', fieldTable(search.membersOf('CreateSearchOptions'))),
    section(4, '`SearchRequest`', fieldTable(docs('client/search.ts').membersOf('SearchRequest'))),
    shape('search/answer.ts', 'Answer'),
    shape('search/answer.ts', 'SearchResult'),
  ].join('\n\n');
}

function exampleOf(example: string | undefined): string {
  return example === undefined ? '' : `\`\`\`ts\n${example}\n\`\`\``;
}

const products: readonly (readonly [AliasProduct, string])[] = [
  ['Intercom', 'From Intercom'],
  ['zE', 'From Zendesk'],
  ['Beacon', 'From Beacon (Help Scout)'],
];

/** Their calls beside ours, from the table that the tests of the aliases run. */
export function aliasReference(root: string): string {
  const docs = new TypeScriptDocs(root, 'src/embed/aliases/install-aliases.ts');
  return section(
    3,
    '`installAliases(options: AliasOptions): () => void`',
    sentence(docs.docsOf('installAliases').text),
    exampleOf(docs.docsOf('installAliases').example),
    fieldTable(docs.membersOf('AliasOptions')),
    'In the tables `4521` is an article that `articles` gives a new place, the page is `/orders/123`, and ours are methods of `<waymark-help>`.',
    ...products.map(([product, title]) =>
      section(
        4,
        title,
        table(
          ['Theirs', 'Ours'],
          aliasTable
            .filter((row) => row.product === product)
            .map(({ theirs, ours }) => [
              code(callText(product, theirs)),
              ours.map(([name, ...given]) => code(callText(name, given))).join(', ') || 'nothing: the element says it',
            ]),
        ),
      ),
    ),
  );
}

function callText(name: string, given: readonly unknown[]): string {
  return `${name}(${given.map(valueText).join(', ')})`;
}

/** A value as one writes it in JavaScript: quotes of one stroke, names without quotes. */
function valueText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(valueText).join(', ')}]`;
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{ ${Object.entries(value)
    .map(([key, one]) => `${/^\w+$/.test(key) ? key : `'${key}'`}: ${valueText(one)}`)
    .join(', ')} }`;
}
