// @ts-check
/*
 * First thing that "npm start" and "npm test" run: sees that Node is new enough, installs what the lock file
 * names when it is not there, then hands over to scripts/<command>.ts under the project's own Node.
 * Old syntax on purpose: a Node of ten years ago must get far enough to say that it is too old.
 */
'use strict';

var oldestNode = 18;

var majorVersion = parseInt(process.versions.node, 10);
if (majorVersion < oldestNode) {
  console.error(
    'Waymark needs Node ' +
      oldestNode +
      ' or newer; this is Node ' +
      process.versions.node +
      '. Install a current one from https://nodejs.org and try again.',
  );
  process.exit(1);
}

var path = require('path');
var root = path.resolve(__dirname, '..');
process.chdir(root);

// Required only now: these files may use newer syntax.
require('./launch/install.cjs')
  .installWhatIsMissing(root)
  .then(function () {
    return require('./launch/run-command.cjs').runCommand(root, process.argv[2] || '', process.argv.slice(3));
  })
  .then(
    function (/** @type {number} */ exitCode) {
      process.exitCode = exitCode;
    },
    function (/** @type {unknown} */ error) {
      console.error(error instanceof Error ? error.message : String(error));
      process.exitCode = 1;
    },
  );
