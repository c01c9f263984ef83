const NAME = /^[a-z][\w-]*$/;
const valid = {};

function check(name) {
  if (!valid.hasOwnProperty(name)) {
    if (!NAME.test(name)) throw new Error(`${name} is no name`);
    valid[name] = true;
  }
}

export function open(name) {
  check(name);
  return `<${name}>`;
}
