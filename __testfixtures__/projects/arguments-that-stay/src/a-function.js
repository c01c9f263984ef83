const made = {};

const remember = function (make) {
  return function (name) {
    if (made[name]) return made[name];
    made[name] = make(name);
    return made[name];
  };
};

const pattern = (name) => new RegExp('\\$\\{' + String(name) + '\\}');
const patternOf = remember(pattern);

export function fill(text, names) {
  return names.reduce((filled, name) => filled.replace(patternOf(name), name), text);
}
