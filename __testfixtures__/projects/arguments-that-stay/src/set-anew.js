const made = {};

const remember = function (make) {
  return function (name) {
    if (made[name]) return made[name];
    made[name] = make(name);
    return made[name];
  };
};

let upper = (name) => String(name).toUpperCase();
let upperOf = remember(upper);
export function use(next) {
  upper = next;
  upperOf = remember(upper);
}

export const get = (name) => upperOf(name);
