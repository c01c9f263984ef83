const key = Symbol.for('accuracy.parts');
if (!global[key]) global[key] = new Map();
const parts = global[key];

exports.parse = (text) => {
  if (!parts.has(text)) parts.set(text, text.split(','));
  return parts.get(text).length;
};
