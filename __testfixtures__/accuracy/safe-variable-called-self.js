const { program } = require('commander');

/** `self` is the draft: a bare `pieces` elsewhere is no part of it. */
function Draft() {
  var self = this;
  self.pieces = [];
  self.add = (piece) => self.pieces.push(piece);
}

program.command('write').action((text) => {
  const draft = new Draft();
  for (const line of text.split('\n')) draft.add(line);
});

process.on('message', (text) => pieces.push(text));
