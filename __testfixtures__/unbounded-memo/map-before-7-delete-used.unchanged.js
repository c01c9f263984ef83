const pages = new Map();
exports.page = (url) => pages.get(url) ?? render(url);
exports.drop = (url) => pages.delete(url);
exports.fill = (url) => pages.set(url, render(url));
