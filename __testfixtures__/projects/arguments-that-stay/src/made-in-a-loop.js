const made = {};

const remember = function (make) {
  return function (name) {
    if (made[name]) return made[name];
    made[name] = make(name);
    return made[name];
  };
};

const all = {};
for (const end of ['a', 'b']) all[end] = remember((name) => String(name) + end);

export const get = (end, name) => all[end](name);
