const templates = {};

function compile(text) {
  const parts = text.split('|');
  return function (data) {
    return Object.keys(this).length + parts.join(data);
  };
}

export function render(text, data) {
  if (!templates[text]) templates[text] = compile(text);
  return templates[text](data);
}
