const bus = {};
Object.defineProperty(bus, 'listeners', { value: [] });
exports.subscribe = function (listener) {
  bus.listeners.push(listener);
};
exports.emit = (event) => bus.listeners.forEach((listener) => listener(event));
