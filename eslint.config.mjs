// @ts-check
// What the compiler cannot see: careless types, markup that shuts people out, names and comments of this house.
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { rooms } from './dependency-cruiser.config.mjs';
import { houseRules } from './scripts/lint/house-rules.mjs';

const testFiles = ['**/*.test.ts', 'tests/**'];

export default defineConfig(
  {
    ignores: [
      'dist/',
      'node_modules/',
      '.astro/',
      '.cache/',
      'reports/',
      'public/',
      'src/encoder/kernel/assembly/',
      '**/*.generated.*',
      'examples/**/*.js',
      'tests/fixtures/*.js',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.js', '**/*.mjs'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // "as const" and "satisfies" stay; a cast that silences the compiler does not.
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      // The compiler asks for brackets on index signatures (noPropertyAccessFromIndexSignature).
      '@typescript-eslint/dot-notation': 'off',
      // Letters of words are meant, never emoji.
      '@typescript-eslint/no-misused-spread': 'off',
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.cjs'],
    extends: [tseslint.configs.base],
    languageOptions: { sourceType: 'commonjs' },
    rules: { eqeqeq: 'error', 'no-undef': 'off' },
  },
  ...astro.configs['flat/recommended'],
  ...astro.configs['flat/jsx-a11y-strict'],
  {
    files: ['**/*.{ts,js,mjs,cjs,astro}'],
    plugins: { house: houseRules },
    rules: {
      'house/file-name': 'error',
      'house/header-comment': 'error',
      'max-lines': ['error', { max: 260, skipBlankLines: true }],
      'no-console': 'error',
    },
  },
  // Programs talk to a person; the site does not.
  { files: ['scripts/**', 'bench/**', 'eval/**', 'examples/**', ...testFiles], rules: { 'no-console': 'off' } },
  {
    files: ['src/search/**/*.ts', 'src/guard/**/*.ts', 'src/content/**/*.ts', 'src/passages/**/*.ts', 'src/index/**/*.ts'],
    ignores: testFiles,
    rules: { 'no-restricted-globals': ['error', 'window', 'document', 'navigator', 'location', 'localStorage', 'self'] },
  },
  {
    files: testFiles,
    rules: { 'max-lines': ['error', { max: 350, skipBlankLines: true }] },
  },
  // Arrows in .astro files; those in .ts files are dependency-cruiser's.
  ...rooms.map(arrowsInAstroFiles),
);

/**
 * @param {string} room
 * @param {number} position
 * @returns {import('eslint').Linter.Config}
 */
function arrowsInAstroFiles(room, position) {
  const below = [...rooms.slice(position + 1), 'serving', 'writing'].join('|');
  const message = `src/${room} may not import from there: docs/architecture.md has the order of the rooms.`;
  return {
    files: [`src/${room}/**/*.astro`],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: `\\.\\./(${below})/`, message }] }] },
  };
}
