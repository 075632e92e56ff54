// @ts-check
/*
 * Two rules of docs and names that no published plugin has: files are named in kebab-case after one thing,
 * and say at the top what they are for.
 */
import { basename, dirname, sep } from 'node:path';

const kebabCase = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)*$/;
const pascalCase = /^[A-Z][A-Za-z0-9]*\.astro$/;
/** Names that say nothing about what is inside. */
const emptyNames = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'shared', 'lib', 'manager', 'data', 'types']);

/** @type {import('eslint').Rule.RuleModule} */
const fileName = {
  meta: {
    type: 'suggestion',
    messages: {
      shape: '"{{name}}" is not kebab-case (components: PascalCase.astro).',
      empty: '"{{name}}" says nothing about what is inside: name it after what it is about.',
    },
    schema: [],
  },
  create(context) {
    return {
      Program(node) {
        const name = basename(context.filename);
        // Astro names dynamic routes "[slug].astro"; configuration files may start with a dot.
        const plain = name.replace(/^\./, '').replace(/\[(?:\.\.\.)?(\w+)\]/g, '$1');
        if (!kebabCase.test(plain) && !pascalCase.test(plain)) context.report({ node, messageId: 'shape', data: { name } });
        for (const part of [name.split('.')[0] ?? '', dirname(context.filename).split(sep).at(-1) ?? '']) {
          if (emptyNames.has(part)) context.report({ node, messageId: 'empty', data: { name: part } });
        }
      },
    };
  },
};

/** @type {import('eslint').Rule.RuleModule} */
const headerComment = {
  meta: { type: 'suggestion', messages: { missing: 'Say at the top of the file, in five lines or fewer, what it is for.' }, schema: [] },
  create(context) {
    return {
      Program(node) {
        if (!/^(?:#!.*\n)?(?:---\s*\n\s*)?(?:\/\/|\/\*|<!--|\{\/\*)/.test(context.sourceCode.text))
          context.report({ node, loc: { line: 1, column: 0 }, messageId: 'missing' });
      },
    };
  },
};

/** @type {import('eslint').ESLint.Plugin} */
export const houseRules = { rules: { 'file-name': fileName, 'header-comment': headerComment } };
