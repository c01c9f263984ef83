const cache = {};

/** What the users of the package pass is given in other letters, and nothing is read in it: a name of something. */
function toName(match) {
  return `-${match.toLowerCase()}`;
}

export default function hyphenate(name) {
  if (Object.prototype.hasOwnProperty.call(cache, name)) return cache[name];
  const made = name.replace(/[A-Z]/g, toName);
  return (cache[name] = made);
}
