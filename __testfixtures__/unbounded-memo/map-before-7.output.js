const LRU = require('lru-cache');
const recent = new LRU(20);
const pages = new LRU({ max: 256 });

exports.page = (url) => {
  recent.set(url, true);
  let page = pages.get(url);
  if (page === undefined) {
    page = render(url);
    pages.set(url, page);
  }
  return page;
};

exports.drop = (url) => {
  if (pages.length > 0) pages.del(url);
};

exports.reset = () => {
  pages.reset();
};
