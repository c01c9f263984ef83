const words = {};

module.exports = words;
