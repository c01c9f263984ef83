module.exports = function pad(text) {
  return text.padStart(8, '0');
};
