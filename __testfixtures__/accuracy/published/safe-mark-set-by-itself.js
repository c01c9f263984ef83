const rendered = Object.create(null);

class Chart {
  constructor() {
    this.points = [];
  }

  restore(point, saved) {
    point.visible = saved.visible !== undefined;
    this.points.push(point.id);
    this.points.length = 0;
  }

  toggle(point, state) {
    point.selected = state === undefined ? !point.selected : state;
    point.visible = point.selected ? true : null;
  }

  measure(point, text) {
    if (rendered[text] === undefined) rendered[text] = text.length * 7;
    if (point.visible) delete rendered[point.label];
    return rendered[text];
  }
}

module.exports = Chart;
