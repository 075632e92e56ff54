// @ts-check
/* Runs "npm ci" with a count of packages instead of silence, and turns npm's failures into one line each. */
'use strict';

const { spawn } = require('child_process');
const { compareInstalled, countInstalled } = require('./installed-packages.cjs');
const { createFailureWatch, explainFailure } = require('./explain-failure.cjs');

/**
 * Does nothing when all is there. Writes to standard error only: standard output belongs to the command.
 * @param {string} root
 * @returns {Promise<void>} rejected with one clear line when packages cannot be installed
 */
async function installWhatIsMissing(root) {
  const { isComplete, total } = compareInstalled(root);
  if (isComplete) return;
  const started = Date.now();
  const output = await withProgress(root, total, started, () => runNpm(root));
  if (output.exitCode !== 0) throw new Error(explainFailure(output));
  if (!compareInstalled(root).isComplete)
    throw new Error('npm finished, but packages are missing from node_modules. Delete node_modules and try again.');
  process.stderr.write(`Installed ${total} packages in ${seconds(started)} s.\n`);
}

/**
 * @typedef {{ exitCode: number, errorCode: string | undefined, text: string }} NpmOutput
 * @param {string} root
 * @returns {Promise<NpmOutput>}
 */
function runNpm(root) {
  const options = [
    'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=http',
    '--fetch-retries=3',
    '--fetch-retry-mintimeout=1000',
    '--fetch-retry-maxtimeout=8000',
  ];
  // The npm that runs us is named by itself; without it (a bare "node scripts/launch.cjs start") we look on the path.
  const npmScript = process.env.npm_execpath;
  const ownNpm = npmScript !== undefined && /\.c?js$/.test(npmScript);
  const isWindows = process.platform === 'win32';
  const child = spawn(ownNpm ? process.execPath : isWindows ? 'npm.cmd' : 'npm', ownNpm ? [npmScript, ...options] : options, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: !ownNpm && isWindows,
    // The runtime's install script would otherwise fetch a build for graphics cards.
    env: { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip' },
  });
  return new Promise((resolve) => {
    let text = '';
    /** @type {string | undefined} */
    let hopeless;
    const recogniseFailure = createFailureWatch();
    const read = (/** @type {Buffer} */ chunk) => {
      text += chunk.toString();
      if (hopeless !== undefined) return;
      hopeless = recogniseFailure(chunk.toString());
      // npm would go on for minutes, package after package, and takes no gentler signal for an answer.
      if (hopeless !== undefined) child.kill('SIGKILL');
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      resolve({ exitCode: 1, errorCode: error.code === 'ENOENT' ? 'NO_NPM' : error.code, text: error.message });
    });
    child.on('close', (exitCode) => {
      const match = /npm (?:error|ERR!) code (\S+)/.exec(text);
      resolve({ exitCode: exitCode ?? 1, errorCode: hopeless ?? match?.[1], text });
    });
  });
}

/**
 * @param {string} root
 * @param {number} total
 * @param {number} started
 * @param {() => Promise<NpmOutput>} work
 * @returns {Promise<NpmOutput>}
 */
async function withProgress(root, total, started, work) {
  const isTerminal = process.stderr.isTTY;
  process.stderr.write(`Installing ${total} packages from package-lock.json.${isTerminal ? '' : '\n'}`);
  const timer = setInterval(
    () => {
      const line = `Installing packages: ${Math.min(countInstalled(root), total)} of ${total}, ${seconds(started)} s`;
      process.stderr.write(isTerminal ? `\r\u001b[2K${line}` : `${line}\n`);
    },
    isTerminal ? 300 : 10_000,
  );
  try {
    return await work();
  } finally {
    clearInterval(timer);
    if (isTerminal) process.stderr.write('\r\u001b[2K');
  }
}

/** @param {number} started */
function seconds(started) {
  return Math.round((Date.now() - started) / 1000);
}

module.exports = { installWhatIsMissing };
