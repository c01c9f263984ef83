const texts = new Map();
let users = 0;

function isWanted() {
  return users > 0;
}

function enter() {
  users++;
}

function leave() {
  if (--users <= 0) {
    texts.clear();
    users = 0;
  }
}

function intern(text) {
  if (!isWanted() || !text || typeof text !== 'string') return text;
  let known = texts.get(text);
  if (known === undefined) {
    known = text;
    texts.set(text, known);
  }
  return known;
}

module.exports = { enter, leave, intern };
