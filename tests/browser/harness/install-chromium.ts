/** Installs Debian's or Ubuntu's Chromium where this account may, so that the tests of a fresh machine need no extra step. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './find-chromium.ts';

/** There is no Chromium, and none can be installed here. */
export class ChromiumMissingError extends Error {
  readonly code = 'chromium-missing';

  constructor(reason: string) {
    super(
      `The tests in a browser need Chromium or Chrome, and ${reason}. ` +
        'Install one (on Debian and Ubuntu: sudo apt-get install chromium), or set CHROMIUM_PATH to where it is.',
    );
    this.name = 'ChromiumMissingError';
  }
}

/**
 * @param log - told before something is installed
 * @returns path of a Chromium, found or installed
 * @throws ChromiumMissingError, ChromiumPathError
 */
export async function requireChromium(log: (line: string) => void): Promise<string> {
  const found = findChromium();
  if (found !== undefined) return found;
  if (!existsSync('/usr/bin/apt-get')) throw new ChromiumMissingError('none was found');
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '--non-interactive'];
  if (prefix.length > 0 && !(await succeeds([...prefix, 'true'])))
    throw new ChromiumMissingError('none was found, and this account may not install it');

  log('No Chromium found: installing it with apt-get (about 300 MB, one to three minutes).');
  const isInstalled =
    (await succeeds([...prefix, 'apt-get', 'update', '-qq'])) &&
    (await succeeds([
      ...prefix,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      'chromium',
    ]));
  const installed = findChromium();
  if (!isInstalled || installed === undefined) throw new ChromiumMissingError('apt-get could not install it');
  return installed;
}

function succeeds([program = '', ...programArguments]: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, programArguments, { stdio: ['ignore', 'ignore', 'ignore'] });
    child.on('error', () => resolve(false));
    child.on('close', (exitCode) => resolve(exitCode === 0));
  });
}
