const units = {};
function parseUnit(text) {
  if (Object.prototype.hasOwnProperty.call(units, text)) return units[text];
  return (units[text] = text.toUpperCase());
}
exports.parseUnit = parseUnit;
