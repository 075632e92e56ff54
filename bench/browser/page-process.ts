/**
 * Which process of Chromium runs a page: the one that works while the page is kept busy and rests while it is not. Chromium
 * names processes but not their pages, and has several for its own windows.
 */
import type { Browser, CDPSession, Page } from 'playwright-core';

const busyMs = 200;
const mostTries = 12;

export async function pageProcess(browser: Browser, page: Page): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  try {
    let before: number | undefined;
    for (let attempt = 0; attempt < mostTries; attempt += 1) {
      const found = await busiest(session, page);
      // Twice the same: no window of Chromium's own that happened to start meanwhile.
      if (found !== undefined && found === before) return found;
      before = found;
    }
    throw new Error("The page's process cannot be told from the others of Chromium.");
  } finally {
    await session.detach();
  }
}

async function busiest(session: CDPSession, page: Page): Promise<number | undefined> {
  const start = await processTimes(session);
  await new Promise((resolve) => setTimeout(resolve, busyMs));
  const rested = await processTimes(session);
  await page.evaluate((ms) => {
    const until = performance.now() + ms;
    while (performance.now() < until);
  }, busyMs);
  const worked = await processTimes(session);
  const gains = [...worked].map(([id, time]) => {
    const restedAt = rested.get(id) ?? time;
    return { id, gain: time - restedAt - (restedAt - (start.get(id) ?? restedAt)) };
  });
  const [most] = gains.sort((a, b) => b.gain - a.gain);
  return most !== undefined && most.gain > 0 ? most.id : undefined;
}

/** Seconds of CPU by process. */
async function processTimes(session: CDPSession): Promise<ReadonlyMap<number, number>> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return new Map(processInfo.filter(({ type }) => type === 'renderer').map(({ id, cpuTime }) => [id, cpuTime]));
}
