const cache = {};

function slug(title) {
  if (cache[title]) return cache[title];
  const result = make(title); // slow
  cache[title] = result;
  return result;
}

module.exports = slug;
