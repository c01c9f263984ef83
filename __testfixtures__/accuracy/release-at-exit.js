const fs = require('fs');
const path = require('path');

const files = [];

function cleanUp() {
  let file;
  while ((file = files.shift()) !== undefined) fs.rmSync(file, { force: true });
}
process.on('exit', cleanUp);

exports.open = (name) => {
  const file = path.join('/tmp', `${name}-${Date.now()}`);
  files.push(file);
  return fs.openSync(file, 'w');
};
