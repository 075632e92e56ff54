/** Members of an interface in Markdown: a list for what can be called, a table for what can be read or given. */
import { code, section, sentence, table } from './markdown.ts';
import type { Documentation, MemberDocs } from './typescript-docs.ts';

/** Methods, each with what it takes, gives back and throws. */
export function methodList(members: readonly MemberDocs[]): string {
  return members
    .map((member) => {
      const signature = member.signature === member.name ? `${member.name}: ${member.type}` : member.signature;
      const below = [
        ...[...member.parameters].map(([name, text]) => `${code(name)}: ${text}`),
        ...(member.returns === undefined ? [] : [`Returns ${member.returns}`]),
        ...(member.throws === undefined ? [] : [`Throws ${member.throws}`]),
      ];
      return [`- ${code(signature)} ${sentence(member.text)}`.trim(), ...below.map((line) => `  - ${line}`)].join('\n');
    })
    .join('\n');
}

/** Fields of a plain object. */
export function fieldTable(members: readonly MemberDocs[], head = 'Field'): string {
  return table(
    [head, 'Type', 'Meaning'],
    members.map(({ name, isOptional, type, text }) => [
      code(`${name}${isOptional ? '?' : ''}`),
      code(plainType(type, isOptional)),
      sentence(text),
    ]),
  );
}

/** One shape: its documentation, then its fields. */
export function shapeSection(depth: number, name: string, docs: Documentation, members: readonly MemberDocs[]): string {
  return section(depth, code(name), sentence(docs.text), fieldTable(members));
}

/** Without what every field has: that it is read only, and that an optional one may be undefined. */
function plainType(type: string, isOptional: boolean): string {
  const plain = type.replaceAll('readonly ', '').replace(/^\| /, '');
  return isOptional ? plain.replace(/ \| undefined$/, '').replaceAll(' | undefined', '') : plain;
}
