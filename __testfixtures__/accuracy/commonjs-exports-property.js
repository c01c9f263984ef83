exports.handlers = [];
exports.onEvent = function (handler) {
  exports.handlers.push(handler);
};
exports.fire = () => exports.handlers.forEach((handler) => handler());
