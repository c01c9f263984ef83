const latest = [];
const MAX_LATEST = 50;

exports.note = function (event) {
  latest.push({ event, at: Date.now() });
  if (latest.length > MAX_LATEST) {
    latest.reverse();
    latest.length = MAX_LATEST;
    latest.reverse();
  }
  return latest.length;
};
