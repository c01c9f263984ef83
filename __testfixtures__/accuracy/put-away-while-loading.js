const api = { escape, get };

var special = /[-/\\^$*+?.()|[\]{}]/g;
const patterns = {};

function escape(text) {
  return text.replace(special, '\\$&');
}

function get(word) {
  return patterns[word] || (patterns[word] = new RegExp('^' + escape(word)));
}

export function starts(text, word) {
  return api.get(word).test(text);
}
