const CODECS = { utf8: 'Utf8', latin1: 'Latin1' };
const loaded = {};
exports.codec = function (name) {
  if (!(name in CODECS)) throw new Error('unknown ' + name);
  if (!loaded[name]) loaded[name] = CODECS[name] + 'Codec';
  return loaded[name];
};
