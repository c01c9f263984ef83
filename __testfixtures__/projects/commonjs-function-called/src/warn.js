const told = {};

module.exports = function warnOnce(message) {
  if (told[message]) return;
  told[message] = true;
  console.warn(message);
};
