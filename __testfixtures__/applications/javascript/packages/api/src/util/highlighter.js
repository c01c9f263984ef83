'use strict';

const scanners = new Map();

function scanner(term) {
  let re = scanners.get(term);
  if (re === undefined) {
    re = new RegExp(term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi');
    scanners.set(term, re);
  }
  return re;
}

function nextMatch(term, text) {
  const m = scanner(term).exec(text);
  return m ? m.index : -1;
}

function positions(terms, text) {
  const found = [];
  const open = new Set(terms);
  while (open.size > 0) {
    for (const term of open) {
      const at = nextMatch(term, text);
      if (at < 0) open.delete(term);
      else found.push({ term, at });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

module.exports = { nextMatch, positions };
