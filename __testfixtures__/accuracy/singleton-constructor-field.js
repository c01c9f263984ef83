class Formatter {
  constructor() {
    this._cache = Object.create(null);
  }
  format(mask) {
    return this._cache[mask] || (this._cache[mask] = mask.split(''));
  }
}
module.exports = new Formatter();
