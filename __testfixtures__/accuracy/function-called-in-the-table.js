const templates = {};

function compile(text) {
  const parts = text.split(/\{\{(\w+)\}\}/);
  return (data) => {
    let out = '';
    for (let i = 0; i < parts.length; i++) out += i % 2 ? data[parts[i]] : parts[i];
    return out;
  };
}

export function render(text, data) {
  if (!templates[text]) templates[text] = compile(text);
  return templates[text](data);
}
