'use strict';

const never = () => false;
const none = () => null;
const always = (url) => url.startsWith('/');
const later = async () => false;

// Emptied only where whoever uses it gives a function that says so.
exports.keepAnswers = ({ clear = never, outdate = none } = {}) => {
  const answers = new Map();
  return (next) => (url) => {
    let outdated = outdate(url);
    if (outdated) {
      if (!Array.isArray(outdated)) outdated = [outdated];
      outdated.forEach((one) => answers.delete(one));
    }
    if (clear(url)) answers.clear();
    return next(url).then((answer) => {
      answers.set(url, answer);
      return answer;
    });
  };
};

// What says so unless another one is given, and what gives a promise, which is something.
exports.keepPages = ({ clear = always } = {}) => {
  const pages = new Map();
  return (next) => (url) => {
    if (clear(url)) pages.clear();
    return next(url).then((page) => {
      pages.set(url, page);
      return page;
    });
  };
};

exports.keepTitles = ({ clear = later } = {}) => {
  const titles = new Map();
  return (next) => (url) => {
    if (clear(url)) titles.clear();
    return next(url).then((title) => {
      titles.set(url, title);
      return title;
    });
  };
};

// The program itself gives one that says so.
const keepWords = ({ clear = never } = {}) => {
  const words = new Map();
  return (next) => (url) => {
    if (clear(url)) words.clear();
    return next(url).then((word) => {
      words.set(url, word);
      return word;
    });
  };
};
exports.words = keepWords({ clear: always });

// Timed only where its users set how long, which is 0.
const reads = [];

function find(path, work, life = 0) {
  for (const one of reads) if (one.path === path) return one.done;
  const read = {
    path,
    done: work(path).then((text) => {
      if (life > 0) setTimeout(() => reads.splice(reads.indexOf(read), 1), life);
      return text;
    }),
  };
  reads.push(read);
  return read.done;
}

exports.read = function read(path, work) {
  return find(path, work, read.life);
};
exports.read.life = 0;

// The same, set by the program.
const looks = [];

function look(path, work, rest = 0) {
  for (const one of looks) if (one.path === path) return one.done;
  const found = {
    path,
    done: work(path).then((text) => {
      if (rest > 0) setTimeout(() => looks.splice(looks.indexOf(found), 1), rest);
      return text;
    }),
  };
  looks.push(found);
  return found.done;
}

function lookUp(path, work) {
  return look(path, work, lookUp.rest);
}
lookUp.rest = 0;
exports.lookUp = lookUp;
exports.slowDown = () => {
  lookUp.rest = 1000;
};
