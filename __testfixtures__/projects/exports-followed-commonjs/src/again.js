module.exports = require('./lines');
