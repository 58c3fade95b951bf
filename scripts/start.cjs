// `npm start`: set-up when it is missing, then the explorer on the embedded store with the demo ecosystem.
'use strict';
var childProcess = require('child_process');
var fs = require('fs');
var path = require('path');
var setup = require('./setup.cjs');

setup.checkNode();
setup.checkWritable();
setup.ensureInstalled();
if (!setup.ensureBuilt()) process.exit(1);

var main = path.join(setup.ROOT, 'cli', 'bin', 'passerelle.cjs');
var own = process.env.PASSERELLE_STORE || path.join(setup.ROOT, '.passerelle', 'eco.db');
var demo = path.join(setup.ROOT, '.passerelle', 'demo.db');
// One's own data win; the demo has a store of its own, so that invented and real actors never mix.
var args = process.argv.slice(2);
var given = args.some(function (argument) {
  return /^--store(=|$)/.test(argument);
});
var store = process.env.PASSERELLE_STORE || fs.existsSync(own) ? own : demo;

if (!given && store === demo && !fs.existsSync(demo)) {
  setup.say(
    'Loading the demo ecosystem (fictional, once)…',
    'Chargement de l’écosystème de démonstration (fictif, une fois)…',
  );
  // Loaded beside, then renamed: an interrupted first start leaves no half store behind.
  var fresh = store + '.new-' + process.pid;
  var loaded = childProcess.spawnSync(
    process.execPath,
    [
      main,
      'import',
      path.join(setup.ROOT, 'fixtures', 'demo', 'canonical'),
      '--store',
      fresh,
      '--quiet',
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (loaded.status !== 0)
    setup.fail(
      'The demo ecosystem could not be loaded.',
      'L’écosystème de démonstration n’a pas pu être chargé.',
    );
  fs.renameSync(fresh, store);
}

setup.say(
  'Your own data: npx --no passerelle import FOLDER, then npm start again   ·   start afresh: delete the folder .passerelle',
  'Vos données : npx --no passerelle import DOSSIER, puis de nouveau npm start   ·   repartir de zéro : supprimez le dossier .passerelle',
);
var server = childProcess.spawn(
  process.execPath,
  // What is imported in the explorer goes to a store of its own, and opens there.
  [main, 'serve'].concat(
    given ? [] : ['--store', store],
    !given && store === demo ? ['--imports-to', own] : [],
    args,
  ),
  {
    stdio: 'inherit',
    cwd: setup.ROOT,
  },
);
['SIGINT', 'SIGTERM'].forEach(function (signal) {
  process.on(signal, function () {
    server.kill(signal);
  });
});
server.on('exit', function (code, signal) {
  process.exit(signal ? 0 : code === null ? 1 : code);
});
