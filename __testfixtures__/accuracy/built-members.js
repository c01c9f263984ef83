const parsed = {};

export function parse(text) {
  const known = parsed[text];
  if (known) return known;
  const made = { names: [], places: {} };
  text.split(';').forEach((part, place) => {
    const name = part.trim();
    made.names.push(name);
    made.places[name] = place;
  });
  return (parsed[text] = made);
}
