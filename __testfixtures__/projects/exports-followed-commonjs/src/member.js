const labels = {};

module.exports = { labels };
