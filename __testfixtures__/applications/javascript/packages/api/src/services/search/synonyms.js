'use strict';

const groups = new Map();

function variants(word) {
  const list = [word];
  if (word.includes('-')) list.push(word.replace(/-/g, ''));
  if (word.includes('&')) list.push(word.replace(/&/g, 'and'));
  return list;
}

function synonymsOf(word) {
  const group = groups.get(word);
  if (group) {
    return group;
  }
  const fresh = variants(word);
  groups.set(word, fresh);
  return fresh;
}

module.exports = synonymsOf;
