const formats = new Map();

exports.register = (name, read) => {
  formats.set(name, read);
};

exports.list = () => [...formats.keys()];
