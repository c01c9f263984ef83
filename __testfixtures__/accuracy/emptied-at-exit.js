const files = [];

function removeAll() {
  let file;
  while ((file = files.shift()) !== undefined) require('node:fs').rmSync(file, { force: true });
}

process.addListener('exit', removeAll);

exports.open = function open(prefix) {
  const file = `${prefix}${Math.random()}`;
  files.push(file);
  return file;
};
