/** Asks the dev server, and checks what it answers. */
import { articleViewSchema, explanationSchema, nothingSchema, panelAddress } from '../panel-messages.ts';
import type { ArticleView, Explanation } from '../panel-messages.ts';

/** @throws Error with a sentence for the writer */
export async function fetchArticleView(id: string, signal: AbortSignal): Promise<ArticleView> {
  return articleViewSchema.parse(await fetchAnswer('article', { id }, signal));
}

/** @throws Error with a sentence for the writer */
export async function fetchExplanation(id: string, question: string, signal: AbortSignal): Promise<Explanation> {
  return explanationSchema.parse(await fetchAnswer('try', { id, q: question }, signal));
}

async function fetchAnswer(name: string, query: Readonly<Record<string, string>>, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(`${panelAddress}${name}?${new URLSearchParams(query).toString()}`, { signal });
  if (response.status === 404) throw new Error(nothingSchema.parse(await response.json()).reason);
  if (!response.ok) throw new Error(`The dev server answered with an error (${response.status}). Its terminal says more.`);
  return response.json();
}
