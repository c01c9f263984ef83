const patterns = {};

function getPattern(label) {
  const match = label.match(/^:([^{}]+)(?:\{(.+)\})?$/);
  if (!match) return undefined;
  if (!patterns[label]) patterns[label] = [label, match[1], match[2] ? new RegExp(`^${match[2]}$`) : true];
  return patterns[label];
}

export class Router {
  routes = [];
  add(method, label, handler) {
    this.routes.push([method, getPattern(label), handler]);
  }
}
