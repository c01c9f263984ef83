const { tap } = require('lodash');

let records = [];

function recordOf(double) {
  return (
    records.find((record) => record.double === double) ??
    tap({ double, calls: [] }, (record) => {
      records.push(record);
    })
  );
}

/** What a call of it is noted in is made with the first one. */
function makeDouble(name) {
  const double = (...given) => {
    recordOf(double).calls.push({ name, given });
  };
  return double;
}

function resetRecords() {
  records = [];
}

module.exports = { makeDouble, reset: tap(() => resetRecords(), (reset) => {
  reset.after = [];
}) };
