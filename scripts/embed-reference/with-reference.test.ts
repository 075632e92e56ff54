/** That the reference in docs/embedding.md says what the sources say, and that a lost part is noticed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import GithubSlugger from 'github-slugger';
import { expect, test } from 'vitest';
import { cssProperties } from '../../src/embed/element/css-properties.ts';
import { attributeNames } from '../../src/embed/element/help-attributes.ts';
import { methodNames } from '../../src/embed/element/help-methods.ts';
import { temporaryFolder } from '../../tests/fixtures/temporary-folder.ts';
import { TypeScriptDocs } from './typescript-docs.ts';
import { referenceDocument, withReference } from './with-reference.ts';

const root = join(import.meta.dirname, '../..');
const document = readFileSync(join(root, referenceDocument), 'utf8');

test('docs/embedding.md has the reference that the sources give', async () => {
  const isFresh = (await withReference(document, root)) === document;
  expect(isFresh, `${referenceDocument} is older than the sources: run "npm run reference"`).toBe(true);
});

test('every attribute, method and CSS property is in it', () => {
  for (const name of [
    ...attributeNames.map((one) => `| \`${one}\` `),
    ...methodNames.flatMap((one) => [`- \`${one}`]),
    ...cssProperties.map((one) => one.name),
  ])
    expect(document).toContain(name);
});

test('every row of the reference says something: no signature without a meaning among the methods', () => {
  const methods = new TypeScriptDocs(root, 'src/embed/element/help-methods.ts').membersOf('HelpMethods');
  expect(methods.filter(({ text, parameters }) => text === '' && parameters.size === 0)).toEqual([]);
});

test('links within the document lead to a heading of it', () => {
  const slugger = new GithubSlugger();
  const headings = new Set([...document.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => slugger.slug(title)));
  const targets = [...document.matchAll(/\]\(#([^)]+)\)/g)].map(([, target = '']) => target);
  expect(targets.length).toBeGreaterThan(0);
  expect(targets.filter((target) => !headings.has(target))).toEqual([]);
});

test('a document without the marks is refused, with what it needs', async () => {
  await expect(withReference('# Embedding', root)).rejects.toThrow('npm run reference');
});

test('members come with their signature, what they take and what they give back', () => {
  const folder = temporaryFolder({
    'a.ts': `export interface Lamp {\n/** Shines.\n * @param level - from 0 to 1\n * @returns the end of it\n */\nshine(level: number): () => void;\n/** Its colour. */ readonly colour?: string }`,
  });
  const [shine, colour] = new TypeScriptDocs(folder, 'a.ts').membersOf('Lamp');
  expect(shine).toMatchObject({ signature: 'shine(level: number): () => void', text: 'Shines.', returns: 'the end of it' });
  expect([...(shine?.parameters ?? [])]).toEqual([['level', 'from 0 to 1']]);
  expect(colour).toMatchObject({ name: 'colour', type: 'string', isOptional: true, text: 'Its colour.' });
});

test('comments in a schema are found by message and field', () => {
  const folder = temporaryFolder({
    'a.ts': `export const schema = z.discriminatedUnion('kind', [\n/** Off. */\nz.object({\nkind: z.literal('off'),\n/** Seconds. */\nafter: z.optional(z.object({\n/** Or less. */\nmost: z.int() })) })]);`,
  });
  expect([...new TypeScriptDocs(folder, 'a.ts').schemaComments('schema')]).toEqual([
    ['off', 'Off.'],
    ['off after', 'Seconds.'],
    ['off after most', 'Or less.'],
  ]);
});

test('a name that a file does not declare stops the reference', () => {
  const folder = temporaryFolder({ 'a.ts': 'export const one = 1;' });
  expect(() => new TypeScriptDocs(folder, 'a.ts').docsOf('Two')).toThrow('a.ts declares no Two');
});
