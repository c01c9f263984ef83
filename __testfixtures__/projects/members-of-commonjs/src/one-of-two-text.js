if (process.env.ONE) module.exports = (path) => String(path).split('.');
else module.exports = (path) => String(path).split('.', Math.random() * 9);
