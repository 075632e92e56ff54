/**
 * Types that a library computes, such as those of Zod's schemas, as the plain types that they come to: whoever reads the
 * rolled-up types has no Zod. Names of ours that lead to such a type are written out where they take arguments, and
 * declared anew where they take none. What the sources say beside a field stays beside it.
 */
import ts from 'typescript';

export class ComputedTypes {
  readonly #program: ts.Program;
  readonly #checker: ts.TypeChecker;
  readonly #known = new Map<ts.Symbol, boolean>();

  constructor(program: ts.Program) {
    this.#program = program;
    this.#checker = program.getTypeChecker();
  }

  /** @returns the declaration without what is computed; undefined where it has none, and for other kinds of declarations */
  plainText(path: string, name: string): string | undefined {
    const declaration = this.#program
      .getSourceFile(path)
      ?.statements.find(
        (one): one is ts.TypeAliasDeclaration | ts.InterfaceDeclaration =>
          (ts.isTypeAliasDeclaration(one) || ts.isInterfaceDeclaration(one)) && one.name.text === name,
      );
    if (declaration === undefined) return undefined;
    if (ts.isTypeAliasDeclaration(declaration) && this.#mentionsComputed(declaration.type)) {
      // Written out wherever it is given its arguments.
      if (declaration.typeParameters !== undefined) return undefined;
      return `type ${name} = ${this.#print(this.#checker.getTypeAtLocation(declaration.name))};`;
    }
    const found = this.#computedIn(declaration);
    if (found.length === 0) return undefined;
    const file = declaration.getSourceFile();
    let text = '';
    let end = declaration.getStart(file);
    for (const node of found) {
      text += file.text.slice(end, node.getStart(file)) + this.#print(this.#checker.getTypeFromTypeNode(node));
      end = node.end;
    }
    return (text + file.text.slice(end, declaration.end)).replace(/^export /, '');
  }

  /** Computed types with their arguments, from top to bottom, none within another. */
  #computedIn(node: ts.Node): readonly ts.TypeReferenceNode[] {
    const found: ts.TypeReferenceNode[] = [];
    const look = (one: ts.Node): void => {
      if (ts.isTypeReferenceNode(one) && one.typeArguments !== undefined && this.#isComputed(one)) found.push(one);
      else ts.forEachChild(one, look);
    };
    look(node);
    return found;
  }

  #mentionsComputed(node: ts.Node): boolean {
    if (ts.isTypeReferenceNode(node) && this.#isComputed(node)) return true;
    return ts.forEachChild(node, (child) => this.#mentionsComputed(child) || undefined) ?? false;
  }

  #isComputed({ typeName }: ts.TypeReferenceNode): boolean {
    const named = this.#checker.getSymbolAtLocation(typeName);
    const symbol = named !== undefined && (named.flags & ts.SymbolFlags.Alias) !== 0 ? this.#checker.getAliasedSymbol(named) : named;
    const declaration = symbol?.declarations?.[0];
    if (symbol === undefined || declaration === undefined) return false;
    const known = this.#known.get(symbol);
    if (known !== undefined) return known;
    // A type that mentions itself is no more computed for that.
    this.#known.set(symbol, false);
    const isComputed =
      this.#program.isSourceFileFromExternalLibrary(declaration.getSourceFile()) ||
      (ts.isTypeAliasDeclaration(declaration) && this.#mentionsComputed(declaration.type));
    this.#known.set(symbol, isComputed);
    return isComputed;
  }

  #print(type: ts.Type): string {
    const flags = ts.NodeBuilderFlags.NoTruncation | ts.NodeBuilderFlags.InTypeAlias | ts.NodeBuilderFlags.MultilineObjectLiterals;
    // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- flags are there to be joined
    const node = this.#checker.typeToTypeNode(type, undefined, flags);
    if (node === undefined) throw new Error(`${this.#checker.typeToString(type)} cannot be written out`);
    this.#document(node, type);
    return ts.createPrinter().printNode(ts.EmitHint.Unspecified, node, ts.createSourceFile('types.ts', '', ts.ScriptTarget.ESNext));
  }

  /** Puts beside each field what the source says of it, through lists and alternatives. */
  #document(node: ts.TypeNode, type: ts.Type): void {
    if (ts.isParenthesizedTypeNode(node)) this.#document(node.type, type);
    else if (ts.isArrayTypeNode(node))
      this.#document(node.elementType, this.#checker.getIndexTypeOfType(type, ts.IndexKind.Number) ?? type);
    else if (ts.isUnionTypeNode(node) && type.isUnion()) {
      const shapes = type.types.filter((one) => (one.flags & ts.TypeFlags.Object) !== 0);
      const literals = node.types.filter((one) => !ts.isLiteralTypeNode(one) && one.kind !== ts.SyntaxKind.UndefinedKeyword);
      if (shapes.length === literals.length) for (const [at, one] of literals.entries()) this.#document(one, shapes[at] ?? type);
    } else if (ts.isTypeLiteralNode(node)) {
      for (const member of node.members) {
        if (!ts.isPropertySignature(member) || !ts.isIdentifier(member.name) || member.type === undefined) continue;
        const property = type.getProperty(member.name.text);
        if (property === undefined) continue;
        const text = ts.displayPartsToString(property.getDocumentationComment(this.#checker));
        ts.setCommentRange(member, { pos: -1, end: -1 });
        if (text !== '')
          ts.addSyntheticLeadingComment(member, ts.SyntaxKind.MultiLineCommentTrivia, `* ${text.replaceAll('\n', ' ')} `, true);
        this.#document(member.type, this.#checker.getTypeOfSymbol(property));
      }
    }
  }
}
