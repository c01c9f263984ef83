const _ = require('lodash');

exports.validate = function (schema, value) {
  return _.memoize(schema.validate)(value);
};
