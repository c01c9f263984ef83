const components = new Map();

export function define(name, component) {
  components.set(name, component);
  return component;
}

export function find(name) {
  return components.get(name);
}
