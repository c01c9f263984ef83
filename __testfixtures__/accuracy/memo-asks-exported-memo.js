const cached = (compute) => {
  const cache = Object.create(null);
  return (text) => {
    const hit = cache[text];
    return hit || (cache[text] = compute(text));
  };
};
const capitalize = cached((text) => text.charAt(0).toUpperCase() + text.slice(1));
const toHandlerName = cached((text) => (text ? `on${capitalize(text)}` : ''));
exports.capitalize = capitalize;
exports.toHandlerName = toHandlerName;
