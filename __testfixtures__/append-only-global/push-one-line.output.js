var queue = [];
var QUEUE_LIMIT = 500;
exports.add = function (x) { queue.push(x); if (queue.length > QUEUE_LIMIT) queue.shift(); return queue[queue.length - 1]; };
exports.put = function (x) { queue.push(x); if (queue.length > QUEUE_LIMIT) queue.shift() }