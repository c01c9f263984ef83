const _ = require('lodash');

const slugify = _.memoize((title) => title.toLowerCase().replace(/\W+/g, '-'));

module.exports = function toLink(post) {
  return `/posts/${slugify(String(post.title))}`;
};
