const hasOwn = Object.prototype.hasOwnProperty;
const units = {};
exports.parseUnit = function (text) {
  if (hasOwn.call(units, text)) return units[text];
  return (units[text] = text.toUpperCase());
};
