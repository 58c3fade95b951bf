'use strict';
const { pathToFileURL } = require('node:url');

/** Loads the built program. */
module.exports = function run(main) {
  import(pathToFileURL(main).href);
};
