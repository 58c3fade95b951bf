#!/usr/bin/env node
// Written for any Node: an old one must be able to read this file and say what is missing.
'use strict';
var fs = require('fs');
var path = require('path');
var main = path.join(__dirname, '..', 'dist', 'main.js');
if (parseInt(process.versions.node, 10) < 20) {
  console.error(
    'passerelle needs Node 20.19 or later; this is Node ' + process.versions.node + '.',
  );
  process.exit(1);
}
if (!fs.existsSync(main)) {
  console.error(
    'passerelle is not built yet: run "npm start" (or "npm run build") in the project folder first.',
  );
  process.exit(1);
}
// In a file of its own: its syntax is newer than the question above.
require('./run.cjs')(main);
