const parsed = {};

function parse(text) {
  return (parsed[text] = text.split('.').join(' '));
}

export function open(text, other) {
  return `<${parsed[text] || parse(other)}>`;
}
