const entries = [];

// Offered under the name of its file: nobody is seen to call it.
module.exports = function end() {
  entries.length = 0;
};

module.exports.enter = function (entry) {
  entries.push({ entry });
};

module.exports.count = function () {
  return entries.length;
};
