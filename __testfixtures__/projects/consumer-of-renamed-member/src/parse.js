const cache = Object.create(null);
function parse(path) {
  if (cache[path]) return cache[path];
  return (cache[path] = path.split('.'));
}
module.exports = { read: parse };
