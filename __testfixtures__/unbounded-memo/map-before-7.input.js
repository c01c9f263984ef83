const LRU = require('lru-cache');
const recent = new LRU(20);
const pages = new Map();

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
  if (pages.size > 0) pages.delete(url);
};

exports.reset = () => {
  pages.clear();
};
