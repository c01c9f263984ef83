const http = require('http');

const words = {
  count(text) {
    this.counts = this.counts || {};
    if (this.counts[text] === undefined) this.counts[text] = String(text).split(' ').length;
    return this.counts[text];
  },
  get senders() {
    return this._senders || (this._senders = new Map());
  },
  note(sender) {
    this.senders.set(sender, Date.now());
  },
};

// Each run starts with none.
const run = {
  start() {
    this.steps = [];
  },
  step(name) {
    this.steps.push(name);
  },
};

const log = {};
log.open = function () {
  this.lines = [];
};
log.write = function (line) {
  this.lines.push(line);
};
log.open();

// A part of others: there are as many as those.
const counting = {
  hit(name) {
    this.hits = this.hits || [];
    this.hits.push(name);
  },
};
class Page {}
Object.assign(Page.prototype, counting);

// A constructor that goes by the name of a member.
const shapes = {
  Circle: function (names) {
    this.names = [];
    this.add = (name) => this.names.push(name);
  },
};

http
  .createServer((request, response) => {
    run.start();
    run.step(request.url);
    log.write(request.url);
    words.note(request.headers.from);
    new Page().hit(request.url);
    new shapes.Circle().add(request.url);
    response.end(String(words.count(request.url)));
  })
  .listen(80);
