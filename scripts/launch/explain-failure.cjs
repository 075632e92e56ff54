// @ts-check
/* What npm's error codes mean for somebody who only wanted to start a help centre. */
'use strict';

const noNetwork = [
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'ERR_SOCKET_TIMEOUT',
  'FETCH_ERROR',
];

/**
 * @param {{ errorCode: string | undefined, text: string }} output - of npm
 * @returns {string} one line: what happened and what to do; for a failure we do not know, npm's own last lines
 */
function explainFailure({ errorCode, text }) {
  if (errorCode === 'NO_NPM') return 'npm was not found. It comes with Node: install a current Node from https://nodejs.org and try again.';
  if (errorCode === 'ENOSPC' || text.includes('ENOSPC'))
    return 'The disk is full: packages cannot be installed. Free about 1 GB and try again.';
  if (errorCode !== undefined && noNetwork.includes(errorCode)) {
    return `The package registry cannot be reached (${errorCode}): packages cannot be installed. Check the network or the proxy settings of npm, and try again.`;
  }
  if (errorCode === 'EACCES' || errorCode === 'EPERM' || errorCode === 'EROFS') {
    return `npm may not write to node_modules (${errorCode}): packages cannot be installed. Check who owns this folder, and try again.`;
  }
  if (errorCode === 'EUSAGE') return 'package-lock.json does not fit package.json. Run "npm install" once and commit package-lock.json.';
  if (errorCode === 'EINTEGRITY')
    return 'A package differs from what package-lock.json says (EINTEGRITY). Run "npm cache clean --force" and try again.';
  const lastLines = text
    .trim()
    .split('\n')
    .filter((line) => !/^npm (?:http|warn)/.test(line))
    .slice(-8)
    .join('\n');
  return `npm could not install the packages${errorCode === undefined ? '' : ` (${errorCode})`}. It says:\n${lastLines}`;
}

/** So many requests in a row that reach nobody mean that there is no network; one or two are an ordinary hiccup. */
const failuresInARow = 12;

/**
 * Watches what npm prints at the level "http".
 * @returns {(chunk: string) => string | undefined} takes the next piece of output; gives the code of an error after which going on is hopeless
 */
function createFailureWatch() {
  let failures = 0;
  return (chunk) => {
    if (chunk.includes('ENOSPC')) return 'ENOSPC';
    for (const line of chunk.split('\n')) {
      const failed = /^npm http fetch .* attempt \d+ failed with (\S+)/.exec(line);
      if (failed !== null) failures += 1;
      else if (/^npm http fetch \S+ \d/.test(line)) failures = 0;
      if (failed !== null && failures >= failuresInARow) return failed[1];
    }
    return undefined;
  };
}

module.exports = { createFailureWatch, explainFailure };
