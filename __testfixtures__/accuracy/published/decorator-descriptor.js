exports.Memo = () => (target, name, descriptor) => {
  const compute = descriptor.value;
  const known = new Map();
  descriptor.value = function (text) {
    if (!known.has(text)) known.set(text, compute.call(this, text));
    return known.get(text);
  };
};
