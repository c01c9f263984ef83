const entries = [];
exports.entries = entries;
exports.handle = (url) => {
  entries.push(url);
};
exports.report = () => entries.at(-1);
