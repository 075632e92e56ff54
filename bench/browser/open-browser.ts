/** A Chromium of its own for one measurement: nothing of an earlier one is warm, and its processes can be told apart. */
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { findChromium } from '../../tests/browser/harness/find-chromium.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error('The benchmark needs Chromium or Chrome: install one, or set CHROMIUM_PATH to where it is.');
  return chromium.launch({ executablePath, headless: true, args: flags });
}
