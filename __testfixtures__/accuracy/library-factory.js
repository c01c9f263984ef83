const memoize = require('lodash/memoize');

function createParser(separator) {
  return memoize((line) => line.split(separator));
}

const parseCsv = createParser(',');

exports.columns = (file) => file.split('\n').map((line) => parseCsv(line.trim()));
