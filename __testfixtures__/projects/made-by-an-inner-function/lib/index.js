'use strict';

const http = require('node:http');

// Locals of a factory that inner functions make: as they are asked for, or once as it is set up.
function createSheet() {
  let known;
  let ranks;
  let rules;
  let line;
  let parts;

  function getRank(name) {
    if (!ranks) {
      ranks = {};
    }
    if (ranks[name] === undefined) ranks[name] = name.length * 2;
    return ranks[name];
  }

  return {
    setup() {
      rules = new Map();
    },
    addRule(name) {
      if (!rules.has(name)) rules.set(name, rules.size);
      return rules.get(name);
    },
    isKnown(name) {
      known ??= new Set();
      const isOld = known.has(name);
      known.add(name);
      return isOld;
    },
    getRank,
    // Begun again for each text.
    read(text) {
      line = [];
      for (const letter of text) line.push(letter.toUpperCase());
      return line.join('');
    },
    // Filled where it is made.
    isPart(name, all) {
      if (!parts) {
        parts = {};
        for (const one of all.split(',')) parts[one] = true;
      }
      return parts[name] === true;
    },
  };
}

// One for each call of what is around it.
function countWords(text) {
  let counts;
  const count = (word) => {
    counts ??= {};
    counts[word] = (counts[word] ?? 0) + 1;
  };
  text.split(' ').forEach(count);
  return Object.keys(counts).length;
}

const sheet = createSheet();
sheet.setup();

http.createServer((request, response) => {
  const { url } = request;
  const isOld = sheet.isKnown(url) || sheet.isPart(url, '/,/home');
  response.end(`${sheet.addRule(url)} ${sheet.getRank(url)} ${isOld} ${sheet.read(url)} ${countWords(url)}`);
});
