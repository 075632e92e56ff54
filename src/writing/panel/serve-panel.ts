/** The two addresses of the dev server that the panel asks. They answer with the index as it was saved last. */
import type { ServerResponse } from 'node:http';
import type { ViteDevServer } from 'vite';
import type { Site } from '../../content/site-config.ts';
import type { SiteIndex } from '../../index/build-site-index.ts';
import type { SearchEngine } from '../../search/engine.ts';
import type { DevIndex, IndexedSite } from '../../serving/dev-index.ts';
import { openEngine } from '../found/open-engine.ts';
import { encodeQuestions } from '../found/encode-questions.ts';
import type { VectorsOfQuestion } from '../found/encode-questions.ts';
import { articleView, questionsOf } from './article-view.ts';
import { explainQuestion } from './explain-question.ts';
import { checkPage } from './page-checks.ts';
import { panelAddress } from './panel-messages.ts';
import type { ArticleView, Explanation, Nothing } from './panel-messages.ts';

/** @param root - the project's folder */
export function servePanel(server: ViteDevServer, root: string, site: Site, index: DevIndex): void {
  let engine: { readonly of: SiteIndex; readonly engine: SearchEngine } | undefined;
  /** One engine an index: building the word index costs more than a question. */
  const engineOf = (siteIndex: SiteIndex): SearchEngine => {
    if (engine?.of !== siteIndex) engine = { of: siteIndex, engine: openEngine(siteIndex) };
    return engine.engine;
  };

  const encode = async (questions: readonly string[], asked: SearchEngine): Promise<readonly VectorsOfQuestion[]> => {
    const encoder = await index.encoder();
    return encodeQuestions(questions, asked, (texts) => encoder.encode(texts));
  };

  const view = async (id: string, indexed: IndexedSite): Promise<ArticleView | undefined> => {
    const asked = engineOf(indexed.index);
    const texts = questionsOf(id, indexed.index).map(({ text }) => text);
    const vectors = await encode(texts, asked);
    return articleView(id, {
      root,
      index: indexed.index,
      engine: asked,
      day: indexed.day,
      vectorsOf: new Map(texts.map((text, number) => [text, vectors[number] ?? []])),
      checks: await checkPage(id, { root, site, day: indexed.day, index: indexed.index, engine: asked }),
      problems: index.problems(),
    });
  };

  const explain = async (id: string, question: string, { index: siteIndex }: IndexedSite): Promise<Explanation | undefined> => {
    const asked = engineOf(siteIndex);
    const [vectors] = await encode([question], asked);
    return vectors && explainQuestion(question, vectors, id, asked, siteIndex.passages);
  };

  server.middlewares.use((request, response, next) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (!url.pathname.startsWith(panelAddress)) {
      next();
      return;
    }
    const id = url.searchParams.get('id') ?? '';
    const question = url.searchParams.get('q') ?? '';
    const answer = async (): Promise<ArticleView | Explanation | undefined> => {
      const indexed = await index.latest();
      if (indexed === undefined) return undefined;
      return url.pathname === `${panelAddress}try` ? explain(id, question, indexed) : view(id, indexed);
    };
    answer().then((body) => send(response, body ?? { reason: reasonForNothing(index) }), next);
  });
}

/** Without an index, or without the article in it: the first thing to mend. */
function reasonForNothing(index: DevIndex): string {
  const [problem] = index.problems();
  if (problem === undefined) return 'This article is not in the index. The terminal of the dev server may say why.';
  return `Not indexed yet: ${problem.file}:${problem.line} has ${problem.found}; ${problem.mend}`;
}

function send(response: ServerResponse, body: ArticleView | Explanation | Nothing): void {
  response.statusCode = 'reason' in body ? 404 : 200;
  response.setHeader('cache-control', 'no-store');
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(body));
}
