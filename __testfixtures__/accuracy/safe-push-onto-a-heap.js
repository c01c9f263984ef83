const { push, pop } = require('heapq');

const queue = [];

exports.add = (task) => push(queue, task);
exports.run = () => pop(queue).run();
