'use strict';

const { TemplateCompiler } = require('./services/templates/compile');

class Container {
  constructor() {
    this.factories = Object.create(null);
    this.instances = Object.create(null);
  }

  register(token, factory) {
    this.factories[token] = factory;
    return this;
  }

  resolve(token) {
    if (this.instances[token]) return this.instances[token];
    const factory = this.factories[token];
    if (!factory) throw new Error('nothing registered for ' + token);
    return (this.instances[token] = factory(this));
  }
}

module.exports = new Container().register('templateCompiler', () => new TemplateCompiler());
