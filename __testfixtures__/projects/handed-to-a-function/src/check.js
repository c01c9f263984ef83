const http = require('http');

const state = { seen: new Set(), wrong: [] };
const pages = { visited: new Set() };

// What it takes apart is what it is given.
function visit(text, { seen, wrong }) {
  if (!text) wrong.push(text);
  seen.add(text);
}

function walk(text, given) {
  const { visited } = given;
  visited.clear();
  visited.add(text);
}

// Of the same names, and given what is new each time.
function count(text, { words }) {
  for (const word of text.split(' ')) words.push(word);
  return words.length;
}
const texts = { words: [] };

function createSpeller(dictionary) {
  const config = { most: 30, known: {} };
  return (text) => spell(text, dictionary, config);
}

/**
 * @param {string} text
 * @param {{ suggest(text: string): string[] }} dictionary
 * @param {object} config
 * @param {number} config.most
 * @param {Record<string, string[]>} config.known
 */
function spell(text, dictionary, config) {
  const { known, most } = config;
  if (!known[text]) known[text] = dictionary.suggest(text).slice(0, most);
  return known[text];
}

const speller = createSpeller(require('./dictionary'));

http
  .createServer((request, response) => {
    visit(request.url, state);
    walk(request.url, pages);
    response.end(`${count(request.url, { words: [] })} ${speller(request.url)} ${texts.words.length}`);
  })
  .listen(80);
