/**
 * The types of an entry as one `.d.ts`, with their TSDoc: what the entry exports, and all that those types are made of.
 * Reads the compiler's own declarations, statement by statement. It knows what our sources need (interfaces, types,
 * classes, functions, constants, what they add to the global scope), and stops where two files declare the same name.
 */
import { basename, dirname, join } from 'node:path';
import ts from 'typescript';
import { ComputedTypes } from './computed-types.ts';

/** A type or value that cannot be written into one file. */
export class RollUpError extends Error {
  override readonly name = 'RollUpError';
}

interface Declaration {
  /** Without `export`, with its documentation. */
  readonly text: string;
  readonly mentions: ReadonlySet<string>;
  readonly file: string;
}

/**
 * @param entries - absolute paths
 * @returns text by the name of the file, such as "search.d.ts"; entries that export nothing are left out
 * @throws RollUpError
 */
export function rollUpTypes(root: string, entries: readonly string[]): ReadonlyMap<string, string> {
  const { declared, computed } = emitDeclarations(root, entries);
  const rolled = new Map<string, string>();
  for (const entry of entries) {
    const text = rollUp(entry, declared, computed);
    if (text !== undefined) rolled.set(`${basename(entry, '.ts')}.d.ts`, text);
  }
  return rolled;
}

interface Emitted {
  readonly declared: ReadonlyMap<string, ts.SourceFile>;
  readonly computed: ComputedTypes;
}

function emitDeclarations(root: string, entries: readonly string[]): Emitted {
  const configFile = join(root, 'tsconfig.json');
  const { options } = ts.getParsedCommandLineOfConfigFile(
    configFile,
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  ) ?? {
    options: {},
  };
  const program = ts.createProgram([...entries, join(root, 'src/client/navigator.d.ts'), join(root, 'src/client/build-settings.d.ts')], {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    incremental: false,
  });
  const files = new Map<string, ts.SourceFile>();
  program.emit(
    undefined,
    (path, text) => {
      files.set(path.replace(/\.d\.ts$/, '.ts'), ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true));
    },
    undefined,
    true,
  );
  return { declared: files, computed: new ComputedTypes(program) };
}

function rollUp(entry: string, files: ReadonlyMap<string, ts.SourceFile>, computed: ComputedTypes): string | undefined {
  const declarations = new Map<string, Declaration[]>();
  const added: Declaration[] = [];
  const exported = new Set<string>();
  const visited = new Set<string>();

  const visit = (path: string): void => {
    if (visited.has(path)) return;
    visited.add(path);
    const file = files.get(path);
    // A file of declarations alone, which the compiler reads and does not write.
    if (file === undefined) return;
    for (const statement of file.statements) {
      if (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) {
        const from = statement.moduleSpecifier;
        // Packages are not followed: a type of theirs in an entry's own types is found missing below.
        if (from !== undefined && ts.isStringLiteral(from) && from.text.startsWith('.')) {
          visit(join(dirname(path), from.text));
          refuseRenaming(statement, path);
        }
        if (path === entry && ts.isExportDeclaration(statement)) for (const name of exportedNames(statement)) exported.add(name);
        continue;
      }
      if (isGlobalScope(statement)) added.push(declarationOf(statement, file, path));
      for (const name of namesOf(statement)) {
        if (path === entry && isExported(statement)) exported.add(name);
        const all = declarations.get(name) ?? [];
        const plain = computed.plainText(path, name);
        all.push(plain === undefined ? declarationOf(statement, file, path) : plainDeclaration(plain, commentOf(statement, file), path));
        declarations.set(name, all);
      }
    }
  };
  visit(entry);
  if (exported.size === 0) return undefined;

  const needed = new Map<string, Declaration>();
  const queue = [...exported, ...added.flatMap(({ mentions }) => [...mentions])];
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    const [declaration, other] = declarations.get(name) ?? [];
    if (declaration === undefined || needed.has(name)) continue;
    if (other !== undefined && other.text !== declaration.text)
      throw new RollUpError(`${name} is declared in ${declaration.file} and in ${other.file}: one file cannot hold both.`);
    needed.set(name, declaration);
    queue.push(...declaration.mentions);
  }
  for (const name of exported) if (!needed.has(name)) throw new RollUpError(`${entry} exports ${name}, which is declared nowhere.`);
  const texts = [...needed].map(([name, { text }]) =>
    exported.has(name) ? text.replace(/^(?=(?:declare|interface|type)\b)/m, 'export ') : text,
  );
  texts.push(...added.map(({ text }) => text));
  return `${[...new Set(texts)].join('\n\n')}\n\nexport {};\n`;
}

function exportedNames(statement: ts.ExportDeclaration): readonly string[] {
  const { exportClause } = statement;
  return exportClause !== undefined && ts.isNamedExports(exportClause) ? exportClause.elements.map(({ name }) => name.text) : [];
}

function refuseRenaming(statement: ts.ImportDeclaration | ts.ExportDeclaration, path: string): void {
  const clause = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : statement.exportClause;
  if (clause === undefined) return;
  const elements = ts.isNamedImports(clause) || ts.isNamedExports(clause) ? [...clause.elements] : undefined;
  if (elements === undefined || elements.some(({ propertyName }) => propertyName !== undefined))
    throw new RollUpError(`${path} renames what it imports: the types in one file keep their names.`);
}

function namesOf(statement: ts.Statement): readonly string[] {
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) return [statement.name.text];
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) return statement.name ? [statement.name.text] : [];
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
  return [];
}

function isExported(statement: ts.Statement): boolean {
  return ts.canHaveModifiers(statement) && (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

function mentionsIn(statement: ts.Statement): ReadonlySet<string> {
  const names = new Set<string>();
  const look = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && !isMemberName(node)) names.add(node.text);
    ts.forEachChild(node, look);
  };
  look(statement);
  return names;
}

/** The name of a property, a method or a parameter mentions nothing. */
function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isPropertySignature(parent) ||
      ts.isPropertyDeclaration(parent) ||
      ts.isMethodSignature(parent) ||
      ts.isMethodDeclaration(parent) ||
      ts.isParameter(parent)) &&
    parent.name === node
  );
}

/** `declare global { … }` */
function isGlobalScope(statement: ts.Statement): boolean {
  return ts.isModuleDeclaration(statement) && ts.isIdentifier(statement.name) && statement.name.text === 'global';
}

function declarationOf(statement: ts.Statement, file: ts.SourceFile, path: string): Declaration {
  const text = statement.getText(file).replace(/^export (?=declare|interface|type|class|function)/, '');
  return { text: commentOf(statement, file) + text, mentions: mentionsIn(statement), file: path };
}

function plainDeclaration(text: string, comment: string, path: string): Declaration {
  const statement = ts.createSourceFile('plain.ts', text, ts.ScriptTarget.ESNext, true).statements[0];
  return { text: comment + text, mentions: statement === undefined ? new Set() : mentionsIn(statement), file: path };
}

/** Its own documentation, not the comment that opens the file. */
function commentOf(statement: ts.Statement, file: ts.SourceFile): string {
  const comments = ts.getLeadingCommentRanges(file.text, statement.pos) ?? [];
  const own = comments.at(-1);
  const gap = own === undefined ? '' : file.text.slice(own.end, statement.getStart(file));
  const isOwn =
    own !== undefined &&
    !/\n\s*\n/.test(gap) &&
    !(own.pos === 0 && file.statements[0] === statement && comments.length === 1 && isFileComment(file));
  return isOwn ? `${file.text.slice(own.pos, own.end)}\n` : '';
}

/** The compiler drops blank lines, so that a file without imports shows its opening comment as that of its first statement. */
function isFileComment(file: ts.SourceFile): boolean {
  return !file.statements.some((statement) => ts.isImportDeclaration(statement));
}
