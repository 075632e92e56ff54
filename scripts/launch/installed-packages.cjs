// @ts-check
/*
 * Whether node_modules holds what package-lock.json names. npm keeps its own account of what it installed in
 * node_modules/.package-lock.json, written last: comparing the two takes milliseconds and needs no stamp of ours.
 */
'use strict';

const fs = require('fs');
const path = require('path');

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} LockFile
 */

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage>} packages by their path below the project; empty when there is no such file
 */
function readLockedPackages(file) {
  /** @type {string} */
  let text;
  try {
    text = fs.readFileSync(file, 'utf8');
  } catch {
    return {};
  }
  try {
    /** @type {LockFile} */
    const lockFile = JSON.parse(text);
    return lockFile.packages;
  } catch {
    return {};
  }
}

/**
 * @param {string} root
 * @returns {{ isComplete: boolean, total: number }} whether nothing is missing, and how many packages there are to install
 */
function compareInstalled(root) {
  const wanted = Object.entries(readLockedPackages(path.join(root, 'package-lock.json'))).filter(([place]) => place !== '');
  const installed = readLockedPackages(path.join(root, 'node_modules', '.package-lock.json'));
  const isComplete =
    wanted.length > 0 &&
    wanted.every(([place, locked]) => {
      const own = installed[place];
      // Packages for other systems are optional and rightly absent.
      if (own === undefined) return locked.optional === true;
      return own.version === locked.version && own.integrity === locked.integrity && fs.existsSync(path.join(root, place, 'package.json'));
    });
  return { isComplete, total: wanted.filter(([, locked]) => locked.optional !== true).length };
}

/**
 * @param {string} root
 * @returns {number} packages that lie in node_modules at this moment
 */
function countInstalled(root) {
  return Object.keys(readLockedPackages(path.join(root, 'package-lock.json'))).filter(
    (place) => place !== '' && fs.existsSync(path.join(root, place, 'package.json')),
  ).length;
}

module.exports = { compareInstalled, countInstalled };
