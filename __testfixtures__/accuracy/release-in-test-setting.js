const parts = new Map();

exports.parse = (text) => {
  if (process.env.NODE_ENV === 'test') parts.clear();
  const known = parts.get(text);
  if (known !== undefined) return known.length;
  const made = text.split(',');
  parts.set(text, made);
  return made.length;
};
