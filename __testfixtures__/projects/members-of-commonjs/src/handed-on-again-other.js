const all = require('./handed-on-again-all');

exports.show = function (look) {
  look(all.text);
};
