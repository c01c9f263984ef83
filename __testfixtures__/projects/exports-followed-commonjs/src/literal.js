const titles = {};

module.exports = { titles };
