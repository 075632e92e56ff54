/**
 * Asks a Waymark help centre from Node:
 *
 *     node examples/search-in-node/ask.ts https://help.brindle.example "they took the money twice"
 *
 * In a project of your own, download /embed/search.js and /embed/search.d.ts of your help centre and import those.
 */
import { createSearch, SearchUnavailable } from '../../src/embed/entries/search.ts';

const [address, question] = process.argv.slice(2);
if (address === undefined || question === undefined) {
  console.error('Usage: node ask.ts ADDRESS-OF-THE-HELP-CENTRE "a question"');
  process.exit(2);
}

const search = createSearch({ manifestUrl: new URL('/search-index/manifest.json', address) });
try {
  const { confidence, results } = await search.search(question, { limit: 3, signal: AbortSignal.timeout(60_000) });
  if (confidence === 'nothing-fits') console.log(`Nothing fits. Ask a person: ${new URL('/contact/', address).href}`);
  else {
    for (const { title, sentence, path, anchor } of results) {
      console.log(`${title}\n  ${sentence}\n  ${new URL(anchor === null ? path : `${path}#${anchor}`, address).href}\n`);
    }
  }
} catch (error) {
  if (!(error instanceof SearchUnavailable)) throw error;
  console.error(`No search (${error.code}): ${error.message}`);
  process.exitCode = 1;
} finally {
  search.close();
}
