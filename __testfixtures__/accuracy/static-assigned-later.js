class Path {
  static split(text) {
    if (!Path.cache[text]) Path.cache[text] = text.split('/');
    return Path.cache[text];
  }
}
Path.cache = {};
module.exports = Path;
