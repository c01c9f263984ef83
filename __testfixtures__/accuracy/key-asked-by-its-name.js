const bounds = {};

const getKey = (...parts) => parts.join(':');

exports.getBounds = (text, options) => {
  const page = options.page;
  const style = page.style;
  const size = style.size || 12;
  const align = options.align || 'left';
  const key = getKey('bounds', text, size, align);
  let found = bounds[key];
  if (!found) {
    found = { width: text.length * size, isLeft: align === 'left' };
    bounds[getKey('bounds', text, size, align)] = found;
  }
  return found;
};
