let rows = {};

exports.clear = function (id) {
  if (typeof id === 'string') delete rows[id];
  else rows = {};
};

exports.getRow = function (id, load, done) {
  if (Object.hasOwn(rows, id)) return done(rows[id]);
  load(id, (row) => {
    rows[id] = { row, text: JSON.stringify(row) };
    done(rows[id]);
  });
};

/** What is only read stays. */
exports.makeTable = function (driver) {
  const table = {};
  driver.define(table, {
    remove(id, done) {
      driver.remove(id, (error) => {
        if (error) return done(error);
        exports.clear(id);
        done();
      });
    },
  });
  return table;
};
