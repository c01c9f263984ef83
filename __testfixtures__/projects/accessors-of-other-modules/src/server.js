const { createServer } = require('node:http');
const Table = require('./table');
const Shelf = require('./shelf');
const Layers = require('./layers');
const { read } = require('./borrowed');

function Site() {
  this.table = new Table();
  this.shelf = new Shelf();
  this.layers = new Layers(process.env.FOLDER);
}

Site.prototype.read = read;

Site.prototype.answer = function (url, done) {
  let row = this.table.find(url);
  if (!row) {
    row = { words: url.split('/'), size: url.length };
    this.table.put(url, row);
  }
  const { layer, notes } = this.layers;
  notes.note(url, row.size);
  layer.load(url, (error, text) => {
    if (!error) return done(text);
    const made = row.words.join(' ');
    return layer.save(url, made, () => done(made));
  });
};

const site = new Site();
createServer((request, response) => {
  site.read(request.url);
  site.answer(request.url, (text) => response.end(text));
}).listen(80);
