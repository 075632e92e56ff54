/** What a visitor who comes again needs: a second visit, a page that is open when the line goes, a reload without any line. */
import type { CountingServer, ServedRequest } from './counting-server.ts';
import { askWithEnter } from './ask-in-page.ts';
import { openSearch } from './first-visit.ts';
import type { Milestones } from './first-visit.ts';
import { visitor } from './visitor.ts';

export interface ReturnVisits {
  readonly second: { readonly milestones: Milestones; readonly requests: readonly ServedRequest[] };
  /** Share of the questions that an open page answered by meaning after the server had gone. */
  readonly openPageByMeaning: number;
  readonly offlineReload: { readonly answersBy: 'meaning' | 'words' | 'nothing'; readonly what: string };
}

const afterwards = ['my parcel never came', 'how do I change my card', 'can I pay later than agreed'];

export async function returnVisits(server: CountingServer): Promise<ReturnVisits> {
  const someone = await visitor(server.origin);
  try {
    await openSearch(someone, server.origin);
    await settle();
    await someone.page.goto('about:blank');
    server.forget();
    const { milestones } = await openSearch(someone, server.origin);
    await settle();
    const requests = server.requests;
    // The server itself goes: what Chromium's own switch for "offline" leaves out (service workers) has no line either.
    await server.close();
    const { byMeaning } = await askWithEnter(someone, afterwards);
    return { second: { milestones, requests }, openPageByMeaning: byMeaning, offlineReload: await reload() };
  } finally {
    await someone.leave();
  }

  async function reload(): Promise<ReturnVisits['offlineReload']> {
    const { page } = someone;
    const hasWorker = await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length > 0);
    const worker = hasWorker ? 'a service worker is registered' : 'there is no service worker';
    try {
      await page.reload({ waitUntil: 'load', timeout: 20_000 });
    } catch (error) {
      const reason = /net::\w+/.exec(String(error))?.[0] ?? 'no page came';
      return { answersBy: 'nothing', what: `${worker}: Chromium shows its own error page (${reason})` };
    }
    const byMeaning = await someone
      .waitFor('an answer by meaning', (event) => event.kind === 'drawn' && event.level === 'meaning', 20_000)
      .catch(() => undefined);
    if (byMeaning !== undefined) return { answersBy: 'meaning', what: `${worker}: the page came from it and answered by meaning` };
    const byWords = (await someone.log().catch(() => [])).some(({ kind }) => kind === 'drawn');
    return byWords
      ? { answersBy: 'words', what: `${worker}: the page came and answered by words alone` }
      : { answersBy: 'nothing', what: `${worker}: the page came, search did not answer` };
  }
}

/** Whatever the page keeps for later is kept by then. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 2000));
}
