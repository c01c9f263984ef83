const parsed = {};

function parse(text, separator) {
  return (parsed[text] = text.split(separator).join(' '));
}

export function open(text, separator) {
  return `<${parsed[text] || parse(text, separator)}>`;
}
