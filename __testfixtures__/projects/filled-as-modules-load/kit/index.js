// Whoever installs the package may add at any time.
const formats = new Map();

exports.addFormat = (name, format) => {
  formats.set(name, format);
};

exports.getFormat = (name) => formats.get(name);

exports.addFormat('plain', String);
