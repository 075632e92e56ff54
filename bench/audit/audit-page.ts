/** One page under Lighthouse, in a Chromium of its own, with its settings for phones: slow 4G and a CPU slowed four times. */
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { findChromium } from '../../tests/browser/harness/find-chromium.ts';

export interface PageAudit {
  readonly path: string;
  /** 0 to 100, by category. */
  readonly scores: Readonly<Record<AuditCategory, number>>;
  readonly largestPaintMs: number;
  readonly layoutShift: number;
  readonly blockingMs: number;
  /** Bytes on the wire of everything the page loads by itself, fonts apart. */
  readonly bytesWithoutFonts: number;
  /** What cost points: "performance: Eliminate render-blocking resources". */
  readonly faults: readonly string[];
}

export const auditCategories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type AuditCategory = (typeof auditCategories)[number];

/** @throws Error when no browser is there, or Lighthouse could not load the page */
export async function auditPage(origin: string, path: string): Promise<PageAudit> {
  const chromePath = findChromium();
  if (chromePath === undefined) throw new Error('The audit needs Chromium or Chrome: install one, or set CHROMIUM_PATH to where it is.');
  const chrome = await launch({
    chromePath,
    chromeFlags: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic'],
    logLevel: 'silent',
  });
  try {
    const result = await lighthouse(`${origin}${path}`, { port: chrome.port, logLevel: 'silent', onlyCategories: [...auditCategories] });
    if (result === undefined) throw new Error(`Lighthouse gave no result for ${path}`);
    const { lhr } = result;
    if (lhr.runtimeError !== undefined) throw new Error(`Lighthouse could not audit ${path}: ${lhr.runtimeError.message}`);
    const amount = (audit: string): number => lhr.audits[audit]?.numericValue ?? NaN;
    return {
      path,
      scores: {
        performance: scoreOf(lhr.categories['performance']?.score),
        accessibility: scoreOf(lhr.categories['accessibility']?.score),
        'best-practices': scoreOf(lhr.categories['best-practices']?.score),
        seo: scoreOf(lhr.categories['seo']?.score),
      },
      largestPaintMs: Math.round(amount('largest-contentful-paint')),
      layoutShift: amount('cumulative-layout-shift'),
      blockingMs: Math.round(amount('total-blocking-time')),
      bytesWithoutFonts: requestBytes(lhr.audits['network-requests']?.details),
      faults: auditCategories.flatMap((category) =>
        (lhr.categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
          const audit = lhr.audits[id];
          const hasFailed = weight > 0 && audit !== undefined && audit.score !== null && audit.score < 0.9;
          return hasFailed ? [`${category}: ${audit.title}${audit.displayValue === undefined ? '' : ` (${audit.displayValue})`}`] : [];
        }),
      ),
    };
  } finally {
    chrome.kill();
  }
}

function scoreOf(score: number | null | undefined): number {
  return Math.round((score ?? 0) * 100);
}

/** Lighthouse's table of requests, whose rows it does not type. */
function requestBytes(details: unknown): number {
  if (typeof details !== 'object' || details === null || !('items' in details) || !Array.isArray(details.items)) return NaN;
  return details.items.reduce((sum: number, request: unknown) => {
    if (typeof request !== 'object' || request === null || !('transferSize' in request) || typeof request.transferSize !== 'number')
      return sum;
    return 'resourceType' in request && request.resourceType === 'Font' ? sum : sum + request.transferSize;
  }, 0);
}
