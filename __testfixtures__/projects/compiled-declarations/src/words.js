// As CoffeeScript writes what starts with `table = {}`.
(function () {
  var counts, keep, last, seen, upper;

  counts = {};

  last = {};

  keep = function (fn) {
    var kept;
    kept = {};
    return function (word) {
      return kept[word] != null ? kept[word] : (kept[word] = fn(word));
    };
  };

  upper = keep(function (word) {
    return word.toUpperCase();
  });

  seen = function (words) {
    var found, word, i;
    found = {};
    for (i = 0; i < words.length; i++) {
      word = words[i];
      found[word] = upper(word);
    }
    return Object.keys(found);
  };

  exports.take = function (words) {
    counts[words[0]] = words.length;
    last[words[0]] = words;
    return seen(words);
  };

  exports.restart = function () {
    last = {};
  };
}).call(this);
