const parts = require('./parts');

function Reader() {}

// Made where it is missing, and a local has it too.
Reader.prototype.read = function (name) {
  var known = (this.known = this.known || {});
  if (!known[name]) known[name] = parts.open(name);
  return known[name];
};

// A new one each time: what was found before is let go.
Reader.prototype.list = function (names) {
  var found = (this.found = []);
  for (const name of names) found.push(parts.open(name));
  return found.length;
};

class Spooler {
  add(job) {
    const jobs = (this.jobs ??= []);
    jobs.push(job);
  }

  // Made before, and made if it is the first to be called.
  addAll(more) {
    const seen = (this.seen ??= new Set());
    for (const job of more) seen.add(job);
  }

  start(job) {
    const seen = (this.seen ??= new Set());
    seen.clear();
    seen.add(job);
  }
}

const reader = new Reader();
const spooler = new Spooler();

exports.serve = function (request) {
  spooler.add(request.url);
  spooler.addAll(request.names);
  spooler.start(request.url);
  return [reader.read(request.url), reader.list(request.names)];
};
