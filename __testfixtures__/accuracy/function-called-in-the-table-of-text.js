const templates = {};

export function render(text, data) {
  if (!templates[text]) templates[text] = new Function('data', text);
  return templates[text](data);
}
