const parsed = {};

function parse(text) {
  const [tag, ...classes] = text.split('.');
  return (parsed[text] = { tag, classes: classes.join(' ') });
}

export function open(text) {
  const { tag, classes } = parsed[text] || parse(text);
  return `<${tag} class="${classes}">`;
}

export function close(text) {
  return `</${(parsed[text] || parse(text)).tag}>`;
}
