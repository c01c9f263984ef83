let asked = 0;
const counter = {
  hasOwnProperty(key) {
    asked += 1;
    return Object.prototype.hasOwnProperty.call(this, key);
  },
};
const units = {};
exports.parseUnit = function (text) {
  if (Object.prototype.hasOwnProperty.call(units, text)) return units[text];
  counter.hasOwnProperty.call(counter, text);
  return (units[text] = text.toUpperCase());
};
exports.asked = () => asked;
