const made = {};

const remember = function (make) {
  return function (name) {
    if (made[name]) return made[name];
    made[name] = make(name);
    return made[name];
  };
};

export const make = (end) => remember((name) => String(name) + end);
