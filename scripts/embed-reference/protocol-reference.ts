/** What goes between a host and the frame, or an app and its web view, message by message. */
import { commandSchema } from '../../src/embed/protocol/command.ts';
import { mostMessagesPerSecond } from '../../src/embed/protocol/limits.ts';
import { prefillSchema } from '../../src/embed/protocol/prefill.ts';
import { reportSchema } from '../../src/embed/protocol/report.ts';
import { suggestContextSchema } from '../../src/embed/protocol/suggest-context.ts';
import { themeSchema } from '../../src/embed/protocol/theme.ts';
import { ownVersions } from '../../src/embed/protocol/versions.ts';
import { code, section, sentence, table } from './markdown.ts';
import { knownShapes, messagesOf, typesInWords } from './schema-rows.ts';
import type { Message } from './schema-rows.ts';
import { TypeScriptDocs } from './typescript-docs.ts';

export function protocolReference(root: string): string {
  const docs = (path: string): TypeScriptDocs => new TypeScriptDocs(root, `src/embed/protocol/${path}`);
  const known = knownShapes({ Prefill: prefillSchema, SuggestContext: suggestContextSchema, Theme: themeSchema });
  return section(
    3,
    'Messages',
    `Only apps with a web view of their own need these; the element speaks them for everybody else. This is version ${ownVersions.newest} of the protocol. A side takes at most ${mostMessagesPerSecond} messages a second. Fields that are not known are dropped, messages that are not known are ignored with one warning.`,
    typesInWords,
    section(
      4,
      'Commands, to the help centre',
      'Each also has an `id`, a whole number that comes back in `done`. An app may leave it out.',
      messageTable(messagesOf(commandSchema, known), docs('command.ts').schemaComments('commandSchema'), ['id']),
    ),
    section(
      4,
      'Reports, from the help centre',
      messageTable(messagesOf(reportSchema, known), docs('report.ts').schemaComments('reportSchema'), []),
    ),
  );
}

function messageTable(messages: readonly Message[], comments: ReadonlyMap<string, string>, without: readonly string[]): string {
  return table(
    ['`kind`', 'Fields', 'Meaning'],
    messages.map(({ kind, fields }) => {
      const shown = fields.filter(({ name }) => !without.includes(name));
      const about = shown.flatMap(({ name }) => {
        const comment = comments.get(`${kind} ${name}`);
        return comment === undefined ? [] : [`${code(name)}: ${sentence(comment)}`];
      });
      return [
        code(kind),
        shown.map(({ name, isOptional, type }) => `${code(`${name}${isOptional ? '?' : ''}`)}: ${type}`).join('; ') || 'none',
        [sentence(comments.get(kind) ?? ''), ...about].join(' ').trim(),
      ];
    }),
  );
}
