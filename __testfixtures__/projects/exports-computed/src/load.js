const path = require('path');

exports.load = (name) => require(path.join(__dirname, 'plugins', name));
exports.read = (name) => require(`./core/n${name}`);
exports.manifest = (directory) => require(directory + '/package.json');
