class Filter {
  constructor(page, rules) {
    this.page = page;
    this.onRequest = (request) => rules.test(request);
  }

  enable() {
    this.page.on('request', this.onRequest);
  }
}

const filters = new Map();

exports.enable = function (page, rules) {
  let filter = filters.get(page);
  if (filter === undefined) {
    filter = new Filter(page, rules);
    filters.set(page, filter);
    filter.enable();
  }
  return filter;
};
