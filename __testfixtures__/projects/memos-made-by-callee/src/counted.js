const parsed = {};
let count = 0;

function parse(text) {
  count += 1;
  return (parsed[text] = `${text} ${count}`);
}

export function open(text) {
  return `<${parsed[text] || parse(text)}>`;
}
