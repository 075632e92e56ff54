/** `/embed/search.js`: the engine for pages and programs of others. What is exported here is a promise to them. */
export { createSearch } from '../../client/create-search.ts';
export type { CreateSearchOptions } from '../../client/create-search.ts';
export type { Search, SearchRequest } from '../../client/search.ts';
export type { EncoderLevel } from '../../client/device-hints.ts';
export type { SearchState, WordsOnlyReason } from '../../client/search-state.ts';
export { SearchUnavailable } from '../../client/search-unavailable.ts';
export type { SearchUnavailableCode } from '../../client/search-unavailable.ts';
export type { Answer, AnswerLevel, Correction, SearchResult, Source } from '../../search/answer.ts';
export type { Confidence } from '../../search/confidence/confidence.ts';
export type { TextSpan } from '../../search/text-span.ts';
