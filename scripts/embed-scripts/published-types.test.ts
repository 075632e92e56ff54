/** That integrators compile against what is published: copied into a project that has React and nothing of ours. */
import { join } from 'node:path';
import ts from 'typescript';
import { beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/fixtures/temporary-folder.ts';
import { publishedTypes } from './published-types.ts';

const root = join(import.meta.dirname, '../..');
let types: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  const entries = ['answer', 'deflect', 'headless'].map((name) => join(root, 'src/embed/entries', `${name}.ts`));
  types = Object.fromEntries(await publishedTypes(root, entries));
}, 60_000);

/** An app with all that is published in it. */
function errorsIn(app: string): readonly string[] {
  const folder = temporaryFolder({ ...types, 'app.tsx': app });
  const files = ['app.tsx', ...Object.keys(types)].map((name) => join(folder, name));
  const react = join(root, 'node_modules/@types/react');
  const program = ts.createProgram(files, {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    jsx: ts.JsxEmit.ReactJSX,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    typeRoots: [],
    paths: { react: [react], 'react/*': [`${react}/*`], csstype: [join(root, 'node_modules/csstype')] },
  });
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

test('an app in React uses the elements, the global, the events and the headless package by their types', { timeout: 60_000 }, () => {
  const app = `
    import { useEffect, useRef } from 'react';
    import type { SuggestContext, WaymarkHelpElement } from './v1.js';
    import { createWaymark, type Answer } from './headless.js';

    export const answer: Promise<Answer> = createWaymark({ origin: 'https://help.shop.example' }).search('refund');
    const context: SuggestContext = { events: [{ type: 'payment_failed', amount: 30 }], order: { status: 'shipped' } };
    (window.Waymark ||= []).push(['suggest', context], ['openFlow', 'payment-failed']);
    document.querySelector('waymark-help')?.openArticle('/billing/payment-failed/');
    document.addEventListener('waymark:follow', (event) => event.detail.path.startsWith('/'));

    export function Help() {
      const help = useRef<WaymarkHelpElement>(null);
      useEffect(() => {
        const told = ({ detail }: HTMLElementEventMap['waymark:search']) => console.log(detail.results, detail.confidence);
        help.current?.addEventListener('waymark:search', told);
        return help.current?.on('contact', ({ channel }) => channel?.toUpperCase());
      }, []);
      return (
        <>
          <waymark-help ref={help} preload="idle" theme="dark" className="help" aria-label="Help" />
          <waymark-answer question="Why was I declined?" topic="billing"><a href="/help">Why?</a></waymark-answer>
          <waymark-deflect for="contact" field="message" />
        </>
      );
    }`;
  expect(errorsIn(app)).toEqual([]);
});

test.each([
  ['an attribute’s value', `export const help = <waymark-help preload="soon" />;`, '"soon"'],
  ['an attribute that is needed', `export const answer = <waymark-answer />;`, 'question'],
  ['a method', `document.querySelector('waymark-help')?.show();`, "'show'"],
  ['a queued call', `(window.Waymark ||= []).push(['openArticle', 4521]);`, "'number'"],
  ['a field of an event', `document.addEventListener('waymark:search', ({ detail }) => detail.question.length);`, 'undefined'],
  ['a field of a context', `window.Waymark?.push(['suggest', { events: [{ at: '2026-11-24' }] }]);`, "'type'"],
])('a mistake in %s is found', { timeout: 60_000 }, (_, code, words) => {
  expect(errorsIn(`export {};\n${code}`).join()).toContain(words);
});

test('what is published names no library, and says what the sources say', () => {
  expect(Object.keys(types).sort()).toEqual(['answer.d.ts', 'deflect.d.ts', 'headless.d.ts', 'jsx.d.ts', 'v1.d.ts']);
  expect(types['v1.d.ts']).not.toMatch(/\bzod\b|\bz\./);
  expect(types['v1.d.ts']).toContain('/** How often, where it happened more than once; 1 unless told. */');
});
