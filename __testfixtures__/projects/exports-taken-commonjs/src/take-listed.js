module.exports = { memo: require('./listed').kept };
