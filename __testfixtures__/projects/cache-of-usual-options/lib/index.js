'use strict';

const LRU = require('lru-cache');
const { defaults } = require('options-of-others');
const { parse } = require('pages-of-others');

// Without a bound unless whoever uses it gives one.
exports.keepPages = (options) => {
  options = defaults(options, { isOn: true, cache: {} });
  const pages = new LRU(options.cache);
  return (request, response, next) => {
    if (!pages.has(request.url)) pages.set(request.url, parse(request.url));
    response.page = pages.get(request.url);
    next();
  };
};

exports.keepTitles = (options) => {
  const titles = new LRU(options.cache || { maxAge: 1000 });
  return (request, response, next) => {
    if (!titles.has(request.url)) titles.set(request.url, parse(request.url).title);
    response.title = titles.get(request.url);
    next();
  };
};

// With one unless another one is given.
exports.keepWords = (options) => {
  options = defaults(options, { isOn: true, cache: { max: 100 } });
  const words = new LRU(options.cache);
  return (request, response, next) => {
    if (!words.has(request.url)) words.set(request.url, parse(request.url).words);
    response.words = words.get(request.url);
    next();
  };
};

// The program itself gives one.
const keepLinks = (options) => {
  const links = new LRU(options.cache || {});
  return (request, response, next) => {
    if (!links.has(request.url)) links.set(request.url, parse(request.url).links);
    response.links = links.get(request.url);
    next();
  };
};

exports.links = keepLinks({ cache: { max: 100 } });

// Whatever is given.
exports.keepNotes = (options) => {
  const notes = new LRU(options.cache);
  return (request, response, next) => {
    if (!notes.has(request.url)) notes.set(request.url, parse(request.url).notes);
    response.notes = notes.get(request.url);
    next();
  };
};
