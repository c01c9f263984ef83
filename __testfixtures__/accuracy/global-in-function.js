exports.track = function (name, value) {
  if (!global.sampleStats) global.sampleStats = {};
  global.sampleStats[name] = value;
};
exports.stats = () => global.sampleStats;
