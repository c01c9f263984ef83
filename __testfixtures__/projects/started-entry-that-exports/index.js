exports.scan = require('./src/scan').scan;
exports.Scan = require('./src/library-scan');
