const parsed = {};

function parse(text) {
  const [tag, ...classes] = text.split('.');
  return (parsed[text] = { tag, classes: classes.join(' ') });
}

export function open(text) {
  const { tag } = parsed[text] || parse(text);
  return `<${tag}>`;
}

export function tagOf(text) {
  return parsed[text];
}
