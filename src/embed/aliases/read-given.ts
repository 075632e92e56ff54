/**
 * What somebody else's call was given, read by hand: anything may come. What the protocol would refuse is left out here, so
 * that one odd value does not take the rest of a call with it.
 */
import { mostNameLength, mostPathLength, mostTextLength } from '../protocol/limits.ts';
import { colourPattern, pathPattern } from '../protocol/patterns.ts';

export type Fields = Readonly<Record<string, unknown>>;

export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

/** A short text; numbers are written out. */
export function nameOf(value: unknown): string | undefined {
  const name = typeof value === 'number' ? String(value) : value;
  return typeof name === 'string' && name !== '' && name.length <= mostNameLength ? name : undefined;
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' && value.length <= mostTextLength ? value : undefined;
}

/** Of an address or a path, its path: "/orders/123". Neither query nor heading. */
export function pathOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || !URL.canParse(value, 'https://host.invalid')) return undefined;
  const { pathname } = new URL(value, 'https://host.invalid');
  return pathname.length <= mostPathLength && pathPattern.test(pathname) ? pathname : undefined;
}

export function colourOf(value: unknown): string | undefined {
  return typeof value === 'string' && colourPattern.test(value) ? value : undefined;
}

export function isCallback(value: unknown): value is (...given: readonly unknown[]) => unknown {
  return typeof value === 'function';
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
