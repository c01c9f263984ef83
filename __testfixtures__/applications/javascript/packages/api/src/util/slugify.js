'use strict';

var slugs = Object.create(null);

function build(title) {
  return title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

module.exports = function slugify(title) {
  var slug = slugs[title];
  if (slug === undefined) {
    slug = build(title);
    slugs[title] = slug;
  }
  return slug;
};
