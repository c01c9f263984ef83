const formats = {};

export function getFormat(options) {
  const id = options && JSON.stringify(options);
  let format = id && formats[id];
  if (!format) {
    format = options.parts.map((part) => `{${part}}`).join('');
    if (id) formats[id] = format;
  }
  return format;
}
