// Two set-ups at once in one checkout (`npm start` beside `npm test`) would remove each other's packages: the second one
// waits. Old syntax on purpose, as in setup.cjs.
'use strict';
var fs = require('fs');
var path = require('path');

var POLL_MILLISECONDS = 200;

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The lock's holder, or 0 when nobody living holds it. A file just made and not yet written to has a holder too. */
function holderOf(file) {
  try {
    var pid = Number(fs.readFileSync(file, 'utf8'));
    if (pid > 0) return alive(pid) ? pid : 0;
    return Date.now() - fs.statSync(file).mtimeMs < 5000 ? -1 : 0;
  } catch (error) {
    return 0;
  }
}

function take(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

/** Runs `action` while this process alone holds `file`; `onWait(pid)` is called once when another holds it. */
function withLock(file, action, onWait) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  var told = false;
  while (!take(file)) {
    var holder = holderOf(file);
    if (holder === 0) {
      fs.rmSync(file, { force: true });
      continue;
    }
    if (!told) onWait(holder);
    told = true;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, POLL_MILLISECONDS);
  }
  var release = function () {
    fs.rmSync(file, { force: true });
  };
  process.on('exit', release);
  try {
    return action();
  } finally {
    process.removeListener('exit', release);
    release();
  }
}

module.exports = { withLock: withLock };
