exports.pending = new Map();
