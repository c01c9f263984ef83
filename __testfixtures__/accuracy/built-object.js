const parsed = {};

export function parse(text) {
  let made = parsed[text];
  if (!made) {
    made = {};
    const parts = text.split(':');
    made.name = parts[0].trim();
    made.rest = parts.slice(1);
    parsed[text] = made;
  }
  return made;
}
