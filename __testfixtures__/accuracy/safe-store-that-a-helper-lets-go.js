const net = require('net');

class Tally {
  constructor() {
    this.words = {};
  }
  add(word) {
    this.words[word] = (this.words[word] || 0) + 1;
    return this.words[word];
  }
}

const tallies = new Map();

function track(id, tally) {
  tallies.set(id, tally);
  return tally;
}

let next = 0;

net
  .createServer((socket) => {
    const id = next++;
    track(id, new Tally());
    socket.on('data', (chunk) => socket.write(`${tallies.get(id).add(String(chunk))}\n`));
    socket.on('close', () => tallies.delete(id));
  })
  .listen(7000);
