'use strict';
var cache = {};

exports.initials = function (names) {
  var out = '';
  for (var i = 0; i < names.length; i++) {
    var name = names[i];
    var short = cache[name];
    if (short === undefined) {
      var parts = name.split('-');
      for (var j = 0, text = ''; j < parts.length; j++) text += parts[j].charAt(0);
      short = cache[name] = text;
    }
    out += short;
  }
  return out;
};
