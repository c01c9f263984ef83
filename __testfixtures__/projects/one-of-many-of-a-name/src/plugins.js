class Deploy {
  constructor() {
    this.settings = {};
    this.outputs = {};
  }
}
class Remove {
  constructor() {
    this.settings = {};
    this.outputs = {};
  }
}
class Invoke {
  constructor() {
    this.settings = {};
  }
}
class Metrics {
  constructor() {
    this.settings = {};
  }
}
exports.all = [new Deploy(), new Remove(), new Invoke(), new Metrics()];
