const fs = require('fs');

const open = new Map();

exports.serve = (folder) => {
  fs.readdir(folder, (error, names) => {
    open.clear();
    for (const name of names) watch(`${folder}/${name}`);
  });
};

function watch(file) {
  fs.watch(file, () => open.set(`${file}@${Date.now()}`, file));
}
