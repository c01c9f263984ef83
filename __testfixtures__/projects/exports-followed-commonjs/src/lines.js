const lines = {};

module.exports = { lines };
