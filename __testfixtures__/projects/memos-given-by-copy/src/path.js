const memoized = {};

export function pathOf(text) {
  let names;
  if (memoized[text]) {
    names = memoized[text].slice(0);
  } else {
    names = String(text).split('.').reverse();
    memoized[text] = names.slice(0);
  }
  let path = '';
  while (names.length > 0) path += `/${names.pop()}`;
  return path;
}
