/** Where a Chromium is installed on this machine. It installs none: see `install-chromium.ts`. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** Outside of PATH: macOS keeps programs in bundles, Windows in folders of their own. */
const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The browser that CHROMIUM_PATH names is not there. */
export class ChromiumPathError extends Error {
  readonly code = 'chromium-path';

  constructor(path: string) {
    super(`CHROMIUM_PATH is "${path}", and there is no such file. Correct it, or unset it to have Chromium looked for.`);
    this.name = 'ChromiumPathError';
  }
}

/**
 * @param environment - CHROMIUM_PATH and PATH are read
 * @returns path of the program, or undefined when none was found
 * @throws ChromiumPathError
 */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const told = environment['CHROMIUM_PATH'];
  if (told !== undefined && told !== '') {
    if (existsSync(told)) return told;
    throw new ChromiumPathError(told);
  }
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...usualPlaces];
  return candidates.find((path) => existsSync(path));
}
