export function remembered(target, name, descriptor) {
  const work = descriptor.value;
  descriptor.value = function (key) {
    target.results ??= {};
    target.results[key] ??= work.call(this, key);
    return target.results[key];
  };
  return descriptor;
}

export function mark(target, name, date) {
  target.dates ??= {};
  target.dates[name] = date;
}
