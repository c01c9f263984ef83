'use strict';

/** A style sheet that takes each rule once. */
module.exports = function createSheet(options) {
  const inserted = {};
  const sheet = {
    key: options.key,
    inserted,
    insert(name, rule) {
      if (sheet.inserted[name]) return;
      options.container.append(rule);
      sheet.inserted[name] = true;
    },
  };
  return sheet;
};
