'use strict';
exports.setByACallback = require('./lib/set-by-a-callback');
exports.setByAShortcut = require('./lib/set-by-a-shortcut');
exports.setByWhatIsAlwaysSo = require('./lib/set-by-what-is-always-so');
exports.setUnlessABlockIsLeft = require('./lib/set-unless-a-block-is-left');
exports.setUnlessATurnIsLeft = require('./lib/set-unless-a-turn-is-left');
exports.setWhereSomethingFails = require('./lib/set-where-something-fails');
