// `npm test [-- part…]`: set-up when it is missing, then every part in turn. Ends with `N passed, N failed, N skipped`.
'use strict';
var childProcess = require('child_process');
var fs = require('fs');
var os = require('os');
var path = require('path');
var setup = require('./setup.cjs');
var browser = require('./browser.cjs');

var JEST_PARTS = ['repo', 'core', 'contract', 'server', 'cli', 'viz', 'e2e', 'neo4j'];
var TOOLS = {
  format: ['prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn'],
  lint: ['eslint/bin/eslint.js', '.', '--max-warnings', '0'],
};
var asked = process.argv.slice(2).filter(function (argument) {
  return argument.indexOf('--') !== 0;
});
var long = process.argv.indexOf('--long') !== -1;
var known = Object.keys(TOOLS).concat(JEST_PARTS);
asked.forEach(function (name) {
  if (known.indexOf(name) === -1)
    setup.fail(
      'No part "' + name + '". Parts: ' + known.join(', ') + '.',
      'Pas de partie « ' + name + ' ». Parties : ' + known.join(', ') + '.',
    );
});
var wanted = function (name) {
  return asked.length === 0 || asked.indexOf(name) !== -1;
};

setup.checkNode();
var total = { passed: 0, failed: 0, skipped: 0 };
var times = [];
timed('install', function () {
  setup.ensureInstalled();
});
timed('build', function () {
  count(
    setup.ensureBuilt()
      ? { passed: 1, failed: 0, skipped: 0 }
      : { passed: 0, failed: 1, skipped: 0 },
  );
});
if (wanted('e2e')) {
  timed('browser', function () {
    browser.ensure(process.env.CI === 'true');
  });
}
Object.keys(TOOLS).filter(wanted).forEach(runTool);
JEST_PARTS.filter(wanted).forEach(runJest);

console.log('');
times.forEach(function (one) {
  console.log(one.name + ': ' + one.seconds.toFixed(1) + ' s');
});
console.log(total.passed + ' passed, ' + total.failed + ' failed, ' + total.skipped + ' skipped');
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);

function timed(name, action) {
  var start = process.hrtime.bigint();
  action();
  times.push({ name: name, seconds: Number(process.hrtime.bigint() - start) / 1e9 });
}

function count(result) {
  total.passed += result.passed;
  total.failed += result.failed;
  total.skipped += result.skipped;
}

function runTool(name) {
  timed(name, function () {
    var command = TOOLS[name];
    var run = childProcess.spawnSync(
      process.execPath,
      [path.join(setup.ROOT, 'node_modules', command[0])].concat(command.slice(1)),
      { cwd: setup.ROOT, stdio: 'inherit' },
    );
    count(
      run.status === 0
        ? { passed: 1, failed: 0, skipped: 0 }
        : { passed: 0, failed: 1, skipped: 0 },
    );
  });
}

/** One jest project; a part that crashes, or finds no test, counts as one failure. */
function runJest(name) {
  timed(name, function () {
    var report = path.join(os.tmpdir(), 'passerelle-' + process.pid + '-' + name + '.json');
    var args = [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      path.join(setup.ROOT, 'node_modules', 'jest', 'bin', 'jest.js'),
    ];
    args.push('--selectProjects', name, '--json', '--outputFile=' + report, '--silent=false');
    if (name === 'e2e' || name === 'contract' || name === 'neo4j') args.push('--runInBand');
    var run = childProcess.spawnSync(process.execPath, args, {
      cwd: setup.ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: Object.assign({}, process.env, long ? { PASSERELLE_LONG: '1' } : {}),
    });
    var result;
    try {
      result = JSON.parse(fs.readFileSync(report, 'utf8'));
      fs.unlinkSync(report);
    } catch (error) {
      console.error(name + ': the test runner ended without a report (exit ' + run.status + ').');
      count({ passed: 0, failed: 1, skipped: 0 });
      return;
    }
    var crashed = result.testResults.filter(function (file) {
      return file.status === 'failed' && file.assertionResults.length === 0;
    }).length;
    if (result.numTotalTests === 0) {
      console.error(name + ': no test was found.');
      crashed++;
    }
    count({
      passed: result.numPassedTests,
      failed: result.numFailedTests + crashed,
      skipped: result.numPendingTests + result.numTodoTests,
    });
  });
}
