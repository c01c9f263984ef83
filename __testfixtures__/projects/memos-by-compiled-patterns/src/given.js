export function makeParse(given) {
  const cache = {};
  const size = new RegExp(given);
  return (text) => {
    if (cache[text]) return cache[text];
    const found = size.exec(text);
    return (cache[text] = found ? found[0] : 'none');
  };
}
