const Scan = require('./library-scan');
const covers = new Map();

/** A scan is gone once it has been told; covers stay. */
exports.scan = (url) => {
  const run = new Scan();
  run.log(`scanned ${url}`);
  if (!covers.has(url)) covers.set(url, { url, found: Date.now() });
  return { lines: run.toLines(), cover: covers.get(url) };
};
