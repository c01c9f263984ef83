const seen = new Set();

exports.note = function (path) {
  seen.add(path);
};

// The script starts it once, and it never ends.
exports.run = async function () {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 60_000));
    seen.clear();
  }
};
