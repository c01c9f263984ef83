exports.text = require('./handed-on-again-text');
