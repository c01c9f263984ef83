exports.nested = require('./nested');
