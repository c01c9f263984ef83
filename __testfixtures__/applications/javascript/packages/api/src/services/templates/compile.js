'use strict';

const metrics = require('../metrics');

class TemplateCompiler {
  constructor() {
    this.compiled = new Map();
  }

  compile(source) {
    const cache = this.compiled;
    let render = cache.get(source);
    if (!render) {
      metrics.miss('template');
      render = build(source);
      cache.set(source, render);
    }
    return render;
  }
}

function build(source) {
  const parts = source.split(/\{\{\s*(\w+)\s*\}\}/);
  return (data) =>
    parts.map((part, i) => (i % 2 === 0 ? part : data[part] === undefined ? '' : String(data[part]))).join('');
}

module.exports = { TemplateCompiler };
