const patterns = {};
const api = { escape, get };
const first = api.get('a.b');

var special = /[-/\\^$*+?.()|[\]{}]/g;

function escape(text) {
  return text.replace(special, '\\$&');
}

function get(word) {
  return patterns[word] || (patterns[word] = new RegExp('^' + escape(word)));
}

export function starts(text, word) {
  return first.test(text) || api.get(word).test(text);
}
