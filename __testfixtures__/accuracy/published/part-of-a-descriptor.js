'use strict';

// A decorator of methods and getters: what it makes lives as long as the class.
exports.remembered = function remembered(getKey) {
  return function decorate(target, name, descriptor) {
    const part = descriptor.value ? 'value' : 'get';
    const original = descriptor[part];
    const results = new Map();
    descriptor[part] = function (...given) {
      const key = getKey(...given);
      if (results.has(key)) return results.get(key);
      const result = original.apply(this, given);
      results.set(key, result);
      return result;
    };
    return descriptor;
  };
};
