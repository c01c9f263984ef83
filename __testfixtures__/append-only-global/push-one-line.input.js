var queue = [];
exports.add = function (x) { queue.push(x); return queue[queue.length - 1]; };
exports.put = function (x) { queue.push(x) }