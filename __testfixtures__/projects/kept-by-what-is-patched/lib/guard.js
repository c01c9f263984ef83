'use strict';

const { compile } = require('rules-of-others');

class Rules {
  constructor(text) {
    this.text = text;
    this.known = {};
  }

  check(request, response, next) {
    if (!this.known[request.url]) this.known[request.url] = compile(this.text, request.url);
    return this.known[request.url](request, response, next);
  }
}

class Draft {
  constructor(text) {
    this.text = text;
    this.tried = {};
  }

  try(url) {
    if (!this.tried[url]) this.tried[url] = compile(this.text, url);
    return this.tried[url];
  }
}

class Guard {
  install(app, text) {
    this.addParser(app);
    this.addRules(app, text);
  }

  addParser(app) {
    app.use((request, response, next) => next());
  }

  // Requests come for as long as the app lives that `install` is given.
  addRules(app, text) {
    const rules = new Rules(text);
    const handler = (request, response, next) => rules.check(request, response, next);
    app.use(handler);
  }

  // The callback is called once.
  show(app, text) {
    const draft = new Draft(text);
    const reader = (url, next) => next(draft.try(url));
    app.ready(reader);
  }
}

exports.Guard = Guard;
