/**
 * What a TypeScript file says of its interfaces, types and functions: signatures as they are written, and their TSDoc. Read
 * from the syntax tree alone, without a type checker: it takes milliseconds, so that a test can afford it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** TSDoc of one thing, with its line breaks gone. */
export interface Documentation {
  readonly text: string;
  /** By name, where it is documented. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly returns: string | undefined;
  readonly throws: string | undefined;
  /** As it is written. */
  readonly example: string | undefined;
}

export interface MemberDocs extends Documentation {
  readonly name: string;
  /** "open(view?: HelpView): void", or for a property its name. */
  readonly signature: string;
  readonly type: string;
  readonly isOptional: boolean;
}

/** @throws Error for a name that a file does not declare: the reference must not lose a part in silence */
export class TypeScriptDocs {
  readonly #source: ts.SourceFile;
  readonly #path: string;

  /** @param path - from the project's folder */
  constructor(root: string, path: string) {
    this.#path = path;
    this.#source = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.ESNext, true);
  }

  membersOf(name: string): readonly MemberDocs[] {
    const declaration = this.#find(name);
    const members = ts.isInterfaceDeclaration(declaration)
      ? declaration.members
      : ts.isTypeAliasDeclaration(declaration) && ts.isTypeLiteralNode(declaration.type)
        ? declaration.type.members
        : undefined;
    if (members === undefined) throw new Error(`${this.#path}: ${name} is no interface`);
    return members.flatMap((member) => {
      if (!ts.isPropertySignature(member) && !ts.isMethodSignature(member)) return [];
      const type = oneLine(member.type?.getText(this.#source) ?? 'void');
      const memberName = member.name.getText(this.#source);
      const isMethod = ts.isMethodSignature(member);
      const parameters = isMethod ? member.parameters.map((parameter) => oneLine(parameter.getText(this.#source))).join(', ') : '';
      const generics =
        isMethod && member.typeParameters ? `<${member.typeParameters.map((one) => one.getText(this.#source)).join(', ')}>` : '';
      const signature = isMethod ? `${memberName}${generics}(${parameters}): ${type}` : memberName;
      return [{ ...documentationOf(member), name: memberName, signature, type, isOptional: member.questionToken !== undefined }];
    });
  }

  /** Of an interface, a type or a function. */
  docsOf(name: string): Documentation {
    return documentationOf(this.#find(name));
  }

  /** What stands to the right of a type's "=". */
  typeOf(name: string): string {
    const declaration = this.#find(name);
    if (!ts.isTypeAliasDeclaration(declaration)) throw new Error(`${this.#path}: ${name} is no type`);
    return oneLine(declaration.type.getText(this.#source));
  }

  /**
   * The comments in a Zod schema, by where they stand: "search" for a message of a union, "search question" for its field,
   * "email" for a field of a plain object, "order status" for one below.
   */
  schemaComments(name: string): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    const look = (node: ts.Node, at: readonly string[]): void => {
      if (ts.isObjectLiteralExpression(node)) {
        for (const property of node.properties) {
          if (!ts.isPropertyAssignment(property)) continue;
          const path = [...at, property.name.getText(this.#source)];
          const comment = this.#commentBefore(property);
          if (comment !== undefined) found.set(path.join(' '), comment);
          look(property.initializer, path);
        }
        return;
      }
      const kind = ts.isCallExpression(node) && ts.isArrayLiteralExpression(node.parent) ? kindOf(node) : undefined;
      if (kind !== undefined) {
        const comment = this.#commentBefore(node);
        if (comment !== undefined) found.set(kind, comment);
      }
      ts.forEachChild(node, (child) => {
        look(child, kind === undefined ? at : [...at, kind]);
      });
    };
    look(this.#find(name), []);
    return found;
  }

  #commentBefore(node: ts.Node): string | undefined {
    const ranges = ts.getLeadingCommentRanges(this.#source.text, node.pos) ?? [];
    const last = ranges.at(-1);
    const text = last === undefined ? '' : this.#source.text.slice(last.pos, last.end);
    if (!text.startsWith('/**')) return undefined;
    return oneLine(text.slice(3, -2).replace(/^\s*\* ?/gm, ''));
  }

  #find(name: string): ts.Node {
    for (const statement of this.#source.statements) {
      const isNamed =
        (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement) || ts.isFunctionDeclaration(statement)) &&
        statement.name?.text === name;
      if (isNamed) return statement;
      if (ts.isVariableStatement(statement))
        for (const declaration of statement.declarationList.declarations)
          if (declaration.name.getText(this.#source) === name) return declaration;
    }
    throw new Error(`${this.#path} declares no ${name}`);
  }
}

/** The kind of a message: `z.object({ kind: z.literal('search') })` is "search". */
function kindOf(call: ts.CallExpression): string | undefined {
  const [fields] = call.arguments;
  if (fields === undefined || !ts.isObjectLiteralExpression(fields)) return undefined;
  for (const property of fields.properties) {
    if (!ts.isPropertyAssignment(property) || !ts.isIdentifier(property.name) || property.name.text !== 'kind') continue;
    const literal = ts.isCallExpression(property.initializer) ? property.initializer.arguments[0] : undefined;
    return literal !== undefined && ts.isStringLiteral(literal) ? literal.text : undefined;
  }
  return undefined;
}

function documentationOf(node: ts.Node): Documentation {
  const parameters = new Map<string, string>();
  let [returns, throws, example]: (string | undefined)[] = [];
  for (const tag of ts.getJSDocTags(node)) {
    const text = ts.getTextOfJSDocComment(tag.comment) ?? '';
    if (ts.isJSDocParameterTag(tag)) parameters.set(tag.name.getText(), oneLine(text).replace(/^- /, ''));
    else if (ts.isJSDocReturnTag(tag)) returns = oneLine(text);
    else if (ts.isJSDocThrowsTag(tag))
      throws = oneLine(
        tag
          .getText()
          .replace(/^@throws/, '')
          .replace(/^\s*\* ?/gm, ''),
      );
    else if (tag.tagName.text === 'example') example = text.trim();
  }
  const text = ts
    .getJSDocCommentsAndTags(node)
    .flatMap((block) => (ts.isJSDoc(block) ? [ts.getTextOfJSDocComment(block.comment) ?? ''] : []))
    .join('\n');
  return { text: oneLine(text), parameters, returns, throws, example };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
