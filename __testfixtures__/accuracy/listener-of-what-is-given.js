// Streams come and go, and what is collected of one goes with it.
module.exports = function collect(stream, done) {
  const rows = [];
  stream.on('row', (row) => rows.push(row));
  stream.on('end', () => done(rows));
};
