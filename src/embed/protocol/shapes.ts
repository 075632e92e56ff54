/** Shapes that several messages share: texts of bounded length, paths inside of the help centre, colours. */
import * as z from 'zod/mini';
import { mostNameLength, mostPathLength, mostSummaryLength, mostTextLength } from './limits.ts';
import { articleIdPattern, colourPattern, fontPattern, identifierPattern, pathPattern } from './patterns.ts';

export const text = z.string().check(z.maxLength(mostTextLength));
export const summary = z.string().check(z.maxLength(mostSummaryLength));
export const name = z.string().check(z.minLength(1), z.maxLength(mostNameLength));
export const path = z.string().check(z.maxLength(mostPathLength), z.regex(pathPattern));
export const colour = z.string().check(z.regex(colourPattern));
export const font = z.string().check(z.maxLength(mostNameLength), z.regex(fontPattern));

export const identifier = z.string().check(z.regex(identifierPattern));
export const articleId = z.string().check(z.regex(articleIdPattern));

export const count = z.int().check(z.nonnegative());
