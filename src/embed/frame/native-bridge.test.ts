// Bridges of apps, with fakes in the place of the apps.
import { afterEach, expect, test } from 'vitest';
import { hasNativeBridge, nativeBridge, receiveFromNative } from './native-bridge.ts';

afterEach(() => {
  for (const name of ['webkit', 'WaymarkAndroid', 'waymarkReceive']) Reflect.deleteProperty(globalThis, name);
});

test('without an app there is no bridge', () => {
  expect(hasNativeBridge()).toBe(false);
  Reflect.set(globalThis, 'webkit', { messageHandlers: {} });
  expect(hasNativeBridge()).toBe(false);
});

test('an iOS app gets reports as objects', () => {
  const got: unknown[] = [];
  Reflect.set(globalThis, 'webkit', { messageHandlers: { waymark: { postMessage: (message: unknown) => got.push(message) } } });
  nativeBridge()?.({ kind: 'close', by: 'button' });
  expect(got).toEqual([{ kind: 'close', by: 'button' }]);
});

test('an Android app gets reports as text', () => {
  const got: unknown[] = [];
  Reflect.set(globalThis, 'WaymarkAndroid', { postMessage: (message: unknown) => got.push(message) });
  nativeBridge()?.({ kind: 'close', by: 'back' });
  expect(got).toEqual(['{"kind":"close","by":"back"}']);
});

test('an app may send commands as objects or as text, and broken text is a command that nobody knows', () => {
  const got: unknown[] = [];
  receiveFromNative((message) => got.push(message));
  const receive: unknown = Reflect.get(globalThis, 'waymarkReceive');
  if (typeof receive !== 'function') throw new Error('there is no waymarkReceive');
  for (const message of [{ kind: 'back' }, '{"kind":"home"}', '{']) Reflect.apply(receive, undefined, [message]);
  expect(got).toEqual([{ kind: 'back' }, { kind: 'home' }, undefined]);
});
