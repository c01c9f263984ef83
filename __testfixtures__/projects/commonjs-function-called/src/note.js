const noted = {};

module.exports = function (message) {
  if (noted[message]) return;
  noted[message] = true;
  console.warn(message);
};
