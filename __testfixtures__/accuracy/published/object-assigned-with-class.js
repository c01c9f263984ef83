exports.Client = class Client {
  constructor(api) {
    class Builder {
      constructor() {
        Builder.made.push(this);
      }
    }
    Builder.made = [];
    this.api = Object.assign(api, { Builder });
  }
};
