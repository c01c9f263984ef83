const names = {};
const capitalize = (text) => text.charAt(0).toUpperCase() + text.slice(1);
exports.capitalize = capitalize;
exports.toHandlerName = (text) => {
  const known = names[text];
  if (known) return known;
  const name = `on${exports.capitalize(text)}`;
  names[text] = name;
  return name;
};
exports.loud = () => {
  exports.capitalize = (text) => text.toUpperCase();
};
