class Layer {
  constructor() {
    this.pool = [];
  }

  draw(lines) {
    while (lines.length > this.pool.length) {
      const feature = new Map();
      this.pool.push(feature);
    }
    for (let i = 0; i < lines.length; i++) {
      const feature = this.pool[i];
      feature.set('line', lines[i]);
    }
  }
}
const layer = new Layer();
module.exports = (lines) => layer.draw(lines);
