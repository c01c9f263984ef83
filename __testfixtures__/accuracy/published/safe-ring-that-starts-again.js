class Samples {
  constructor() {
    this.values = [];
    this.next = 0;
  }

  add(value) {
    this.values[this.next++] = value;
    if (this.next >= 60) this.next = 0;
  }

  get average() {
    return this.values.reduce((sum, value) => sum + value, 0) / this.values.length;
  }
}

const samples = new Samples();

exports.sample = (value) => {
  samples.add(value);
  return samples.average;
};
