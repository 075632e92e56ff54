/** Vitest runs this around each test file: the browser and the server do not outlive it. */
import { afterAll } from 'vitest';
import { closeBrowser } from './chromium.ts';
import { stopServing } from './served-site.ts';

afterAll(async () => {
  await closeBrowser();
  await stopServing();
});
