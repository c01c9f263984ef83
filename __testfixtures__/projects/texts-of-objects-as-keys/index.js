'use strict';
exports.asJson = require('./lib/as-json');
exports.asAPartOfJson = require('./lib/as-a-part-of-json');
exports.asJsonElsewhere = require('./lib/as-json-elsewhere');
exports.byItsNames = require('./lib/by-its-names');
exports.textAsJson = require('./lib/text-as-json');
exports.jsonInAnError = require('./lib/json-in-an-error');
exports.textOfIt = require('./lib/text-of-it');
