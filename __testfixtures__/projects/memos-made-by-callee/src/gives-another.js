const parsed = {};

function parse(text) {
  const made = text.trim();
  parsed[text] = made;
  return `${made}!`;
}

export function open(text) {
  return `<${parsed[text] || parse(text)}>`;
}
