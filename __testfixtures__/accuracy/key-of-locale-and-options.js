const formats = {};

function getFormat(locale, options) {
  const key = String(locale) + JSON.stringify(options);
  if (!formats[key]) formats[key] = new Intl.NumberFormat(locale, options);
  return formats[key];
}

export function format(value, locale, options) {
  return getFormat(locale, options).format(value);
}
