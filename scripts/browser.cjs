// Finds a Chromium for the browser tests; on Debian, installs its package when that is allowed.
'use strict';
var childProcess = require('child_process');
var fs = require('fs');

var PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of a browser, or undefined. `CHROMIUM_PATH` wins. */
function find() {
  return [process.env.CHROMIUM_PATH].concat(PLACES).filter(function (place) {
    return place && fs.existsSync(place);
  })[0];
}

/** Installs Debian's package where we are root and apt is there; in CI a missing browser is a failure. */
function ensure(required) {
  if (find()) return;
  if (process.getuid && process.getuid() === 0 && fs.existsSync('/usr/bin/apt-get')) {
    process.stderr.write('Installing Chromium for the browser tests…\n');
    var env = Object.assign({}, process.env, { DEBIAN_FRONTEND: 'noninteractive' });
    childProcess.spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env: env });
    childProcess.spawnSync(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
      { stdio: 'ignore', env: env },
    );
  }
  if (!find() && required) {
    process.stderr.write(
      'No Chromium was found and none could be installed: the browser tests cannot run.\n',
    );
  }
}

module.exports = { find: find, ensure: ensure };
