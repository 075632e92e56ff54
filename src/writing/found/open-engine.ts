/** The engine over an index as the site runs it: with its settings, synonyms and pins. */
import type { SiteIndex } from '../../index/build-site-index.ts';
import { createSearchEngine } from '../../search/engine.ts';
import type { SearchEngine } from '../../search/engine.ts';
import { defaultSettings } from '../../search/settings.ts';

export function openEngine({ passages, vectors, hints }: Pick<SiteIndex, 'passages' | 'vectors' | 'hints'>): SearchEngine {
  return createSearchEngine(passages, vectors, defaultSettings, hints);
}
