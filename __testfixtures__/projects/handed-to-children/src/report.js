'use strict';

class Report {
  constructor(relay) {
    this.relay = relay;
    // Of the start, by name; those of the relay are by line.
    this.origins = { host: process.env.HOST };
    this.lines = 0;
  }

  count() {
    this.lines += 1;
    if (this.lines % 1000 === 0) console.log(this.lines, this.origins.host, Object.keys(this.relay.nicknames).length);
  }
}

exports.Report = Report;
