const UNSAFE = /[>/="'\s]/;
const judged = {};
exports.isSafeName = function (name) {
  if (judged.hasOwnProperty(name)) return judged[name];
  const isUnsafe = UNSAFE.test(name);
  if (isUnsafe) console.error(`unsafe name: ${name}`);
  return (judged[name] = !isUnsafe);
};
