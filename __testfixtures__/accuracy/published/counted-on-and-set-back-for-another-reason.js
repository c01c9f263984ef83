class Samples {
  constructor() {
    this.values = [];
    this.next = 0;
    this.isPaused = false;
  }

  add(value) {
    if (this.isPaused) {
      this.next = 0;
      this.isPaused = false;
    }
    this.values[this.next++] = value;
  }

  pause() {
    this.isPaused = true;
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

exports.pause = () => samples.pause();
