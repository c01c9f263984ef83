const cache = {};

/** What the users of the package pass. */
function toName(match) {
  return `-${match.toLowerCase()}`;
}

export default function hyphenate(name) {
  if (Object.prototype.hasOwnProperty.call(cache, name)) return cache[name];
  const made = name.replace(/[A-Z]/g, toName);
  return (cache[name] = made);
}
