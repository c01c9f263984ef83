const cache = new Map();
module.exports = (text) => cache.get(text);
