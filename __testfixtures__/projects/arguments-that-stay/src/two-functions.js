const made = {};

const remember = function (make) {
  return function (name) {
    if (made[name]) return made[name];
    made[name] = make(name);
    return made[name];
  };
};

const upper = remember((name) => String(name).toUpperCase());
const lower = remember((name) => String(name).toLowerCase());

export const both = (name) => upper(name) + lower(name);
