module.exports = class Last {
  add(one) {
    this.one = one;
  }
};
