'use strict';
var formats = {};

function make(format) {
  var parts = format.match(/YYYY|MM|./g);
  return function (date) {
    var out = '';
    for (var i = 0; i < parts.length; i++) out += parts[i] === 'YYYY' ? date.getFullYear() : parts[i];
    return out;
  };
}

exports.format = function format(date, format) {
  formats[format] = formats[format] || make(format);
  return formats[format](date);
};
