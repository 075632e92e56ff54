/** What somebody reads when packages cannot be installed. */
import { expect, test } from 'vitest';
import { createFailureWatch, explainFailure } from './explain-failure.cjs';

test.each([
  [
    'ENOTFOUND',
    'The package registry cannot be reached (ENOTFOUND): packages cannot be installed. Check the network or the proxy settings of npm, and try again.',
  ],
  [
    'EAI_AGAIN',
    'The package registry cannot be reached (EAI_AGAIN): packages cannot be installed. Check the network or the proxy settings of npm, and try again.',
  ],
  ['ENOSPC', 'The disk is full: packages cannot be installed. Free about 1 GB and try again.'],
  ['NO_NPM', 'npm was not found. It comes with Node: install a current Node from https://nodejs.org and try again.'],
  ['EACCES', 'npm may not write to node_modules (EACCES): packages cannot be installed. Check who owns this folder, and try again.'],
])('%s is one clear line', (errorCode, line) => {
  expect(explainFailure({ errorCode, text: '' })).toBe(line);
});

test('an unknown failure shows the last lines of npm, without its chatter', () => {
  const text = 'npm warn old thing\nnpm http fetch GET 200 https://registry.npmjs.org/zod\nnpm error code EWEIRD\nnpm error It went wrong';

  expect(explainFailure({ errorCode: 'EWEIRD', text })).toBe(
    'npm could not install the packages (EWEIRD). It says:\nnpm error code EWEIRD\nnpm error It went wrong',
  );
});

test('a dozen requests in a row without an answer are hopeless; an answer between them is not', () => {
  const failure = 'npm http fetch GET https://registry.npmjs.org/zod attempt 1 failed with ETIMEDOUT\n';
  const answer = 'npm http fetch GET 200 https://registry.npmjs.org/zod 12ms\n';
  const watch = createFailureWatch();

  expect(watch(failure.repeat(11) + answer)).toBeUndefined();
  expect(watch(failure.repeat(11))).toBeUndefined();
  expect(watch(failure)).toBe('ETIMEDOUT');
});

test('a full disk is hopeless at its first sign', () => {
  expect(createFailureWatch()('npm warn tar TAR_ENTRY_ERROR ENOSPC: no space left on device, write\n')).toBe('ENOSPC');
});
