exports.load = (file) => require(file);
