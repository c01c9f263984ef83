// Also filled with something else than texts.
const mixed = new Map();
export function remember(text, node) {
  mixed.set(text, node);
}
const fold = (text) => {
  const known = mixed.get(text);
  if (known) return known;
  const made = text.normalize('NFKD');
  mixed.set(text, made);
  return made;
};
const lowered = new Map();
export const lower = (text) => {
  const known = lowered.get(text);
  if (known) return known;
  const made = fold(text.toLowerCase());
  lowered.set(text, made);
  return made;
};

// Handed to code that may fill it.
const given = new Map();
globalThis.preload(given);
const trim = (text) => {
  const known = given.get(text);
  if (known) return known;
  const made = text.trim();
  given.set(text, made);
  return made;
};
const trimmed = new Map();
export const trimOf = (text) => {
  const known = trimmed.get(text);
  if (known) return known;
  const made = trim(text.toLowerCase());
  trimmed.set(text, made);
  return made;
};

// A list that goes on growing.
const lists = new Map();
const listOf = (text) => {
  const known = lists.get(text);
  if (known) return known;
  const made = [];
  lists.set(text, made);
  return made;
};
const shown = new Map();
export const listFor = (text) => {
  const known = shown.get(text);
  if (known) return known;
  const made = listOf(text.toLowerCase());
  shown.set(text, made);
  return made;
};
