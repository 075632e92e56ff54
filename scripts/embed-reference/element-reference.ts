/** `<waymark-help>`: attributes, methods, properties, events, CSS, and the shapes that its methods take. */
import { attributeNames } from '../../src/embed/element/help-attributes.ts';
import { cssParts, cssProperties } from '../../src/embed/element/css-properties.ts';
import { methodNames } from '../../src/embed/element/help-methods.ts';
import { prefillSchema } from '../../src/embed/protocol/prefill.ts';
import { reportSchema } from '../../src/embed/protocol/report.ts';
import { suggestContextSchema } from '../../src/embed/protocol/suggest-context.ts';
import { themeSchema } from '../../src/embed/protocol/theme.ts';
import { code, section, sentence, table } from './markdown.ts';
import { fieldTable, methodList } from './member-list.ts';
import { fieldsOf, messagesOf, rowsOf, typesInWords } from './schema-rows.ts';
import { TypeScriptDocs } from './typescript-docs.ts';

export function elementReference(root: string): string {
  const docs = (path: string): TypeScriptDocs => new TypeScriptDocs(root, `src/embed/${path}`);
  const attributes = docs('element/help-attributes.ts').membersOf('HelpAttributes');
  const methods = docs('element/help-methods.ts');
  const shapes = docs('protocol/suggest-context.ts');
  const context = new Map([
    ...shapes.schemaComments('suggestContextSchema'),
    ...[...shapes.schemaComments('contextEventSchema')].map(([at, text]): [string, string] => [`events ${at}`, text]),
  ]);
  const columns = ['Field', 'Type', 'Meaning'];

  return section(
    3,
    '`<waymark-help>`',
    section(
      4,
      'Attributes',
      table(
        ['Attribute', 'Values', 'Meaning'],
        attributeNames.map((name) => {
          const found = attributes.find((one) => one.name === name);
          return [code(name), code(found?.type ?? ''), sentence(found?.text ?? '')];
        }),
      ),
    ),
    section(
      4,
      'Methods',
      'Each may be called before the help centre has loaded: calls are kept in order. The global `Waymark` has the same methods, for the first element of the page.',
      methodList(methods.membersOf('HelpMethods').filter(({ name }) => methodNames.some((known) => known === name))),
    ),
    section(4, 'Properties', fieldTable(methods.membersOf('HelpProperties'), 'Property')),
    section(
      4,
      'Events',
      'The element dispatches `waymark:NAME`, which bubbles and leaves shadow roots; `on(NAME, …)` gives the same detail.',
      eventTable(docs('element/help-events.ts')),
    ),
    section(
      4,
      'CSS custom properties',
      table(
        ['Property', 'Unless set', 'Meaning'],
        cssProperties.map(({ name, initial, means }) => [code(name), initial, means]),
      ),
    ),
    section(
      4,
      'Parts',
      'For `waymark-help::part(NAME)`.',
      table(
        ['Part', 'Meaning'],
        cssParts.map(({ name, means }) => [code(name), means]),
      ),
    ),
    section(
      4,
      'What methods take',
      typesInWords,
      `\`HelpView\` is ${code(methods.typeOf('HelpView'))}. ${sentence(methods.docsOf('HelpView').text)}`,
    ),
    section(5, '`HelpTexts`', fieldTable(methods.membersOf('HelpTexts'))),
    section(5, '`SuggestContext`', table(columns, rowsOf(fieldsOf(suggestContextSchema), context))),
    section(5, '`Prefill`', table(columns, rowsOf(fieldsOf(prefillSchema), docs('protocol/prefill.ts').schemaComments('prefillSchema')))),
    section(5, '`Theme`', table(columns, rowsOf(fieldsOf(themeSchema), docs('protocol/theme.ts').schemaComments('themeSchema')))),
  );
}

function eventTable(docs: TypeScriptDocs): string {
  const reports = messagesOf(reportSchema, new Map());
  const closedBy = reports.find(({ kind }) => kind === 'close')?.fields[0]?.type ?? '';
  return table(
    ['Event', 'Detail', 'When'],
    docs.membersOf('HelpEvents').map(({ name, type, text }) => {
      const told = /^Told<'(.+)'>$/.exec(type)?.[1];
      const report = reports.find(({ kind }) => kind === told);
      if (told !== undefined && report === undefined)
        throw new Error(`help-events.ts names a report "${told}", which the protocol does not have`);
      const detail = report?.fields.map((field) => `${code(`${field.name}${field.isOptional ? '?' : ''}`)}: ${field.type}`).join('; ');
      return [code(`waymark:${name}`), detail ?? detailOf(type, closedBy), sentence(text)];
    }),
  );
}

/** A detail that is no report: none, or one field or two. */
function detailOf(type: string, closedBy: string): string {
  if (type.includes('never')) return 'none';
  return type.includes('ClosedBy') ? `\`by\`: \`"host"\`, ${closedBy}` : code(type.replaceAll('readonly ', ''));
}
