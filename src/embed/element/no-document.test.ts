// Where there is no document, as on a server that renders: importing does nothing, and calling is harmless.
import { expect, test } from 'vitest';
import { methodNames } from './help-methods.ts';
import { installWaymarkGlobal } from './waymark-global.ts';
import { defineWaymarkHelp } from './waymark-help.ts';

test('this is such a place', () => {
  expect([typeof document, typeof customElements, typeof HTMLElement]).toEqual(['undefined', 'undefined', 'undefined']);
});

test('importing every module of the element has put nothing into the global scope', () => {
  expect(Reflect.get(globalThis, 'Waymark')).toBeUndefined();
});

test('defining the element does nothing', () => {
  defineWaymarkHelp({ origin: 'https://help.shop.example', accent: '#0b5d4e', loadVisit: () => Promise.reject(new Error('never')) });
  expect(Reflect.get(globalThis, 'Waymark')).toBeUndefined();
});

test('every method of the global can be called', () => {
  installWaymarkGlobal();
  const waymark: unknown = Reflect.get(globalThis, 'Waymark');
  if (typeof waymark !== 'object' || waymark === null) throw new Error('there is no Waymark');
  for (const name of methodNames) {
    const method: unknown = Reflect.get(waymark, name);
    expect(typeof method).toBe('function');
    if (typeof method === 'function') Reflect.apply(method, waymark, []);
  }
  Reflect.deleteProperty(globalThis, 'Waymark');
});
