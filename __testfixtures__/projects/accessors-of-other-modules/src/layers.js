const fs = require('node:fs');

function Disk(folder) {
  this.folder = folder;
}

Disk.prototype.load = function (name, done) {
  fs.readFile(this.folder + name, 'utf8', done);
};

Disk.prototype.save = function (name, text, done) {
  fs.writeFile(this.folder + name, text, done);
};

function Memory() {
  this.texts = {};
}

Memory.prototype.load = function (name, done) {
  if (!Object.prototype.hasOwnProperty.call(this.texts, name)) done(new Error('none'));
  else done(null, this.texts[name]);
};

Memory.prototype.save = function (name, text, done) {
  this.texts[name] = text;
  done();
};

// Only its callers know what it holds, and they add to it without a look.
function Notes() {
  this.lines = {};
}

Notes.prototype.load = function (name) {
  return this.lines[name];
};

Notes.prototype.note = function (name, line) {
  this.lines[name] = line;
};

module.exports = function (folder) {
  if (folder) this.layer = new Disk(folder);
  else this.layer = new Memory();
  this.notes = new Notes();
};
