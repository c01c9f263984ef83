const compiledMessages = new Map();

function compile(locale, source) {
  const plural = new Intl.PluralRules(locale);
  const parts = source.split(/\{(\w+)(?:\|(\w+)\/(\w+))?\}/);
  return (values) => {
    let out = parts[0];
    for (let i = 1; i < parts.length; i += 4) {
      const value = values[parts[i]];
      out += parts[i + 1] ? (plural.select(value) === 'one' ? parts[i + 1] : parts[i + 2]) : String(value);
      out += parts[i + 3];
    }
    return out;
  };
}

export function format(locale, source, values = {}) {
  const key = `${locale}|${source}`;
  const fn = compiledMessages.get(key) ?? compile(locale, source);
  if (!compiledMessages.has(key)) compiledMessages.set(key, fn);
  return fn(values);
}
