const folded = new Map();
const fold = (text) => {
  const known = folded.get(text);
  if (known) return known;
  const made = text.normalize('NFKD');
  folded.set(text, made);
  return made;
};

const lowered = new Map();
const lower = (text) => {
  const known = lowered.get(text);
  if (known) return known;
  const made = fold(text.toLowerCase());
  lowered.set(text, made);
  return made;
};

const padded = Object.create(null);
function pad(number) {
  return padded[number] || (padded[number] = String(number).padStart(2, '0'));
}

const titles = Object.create(null);
function titleOf(number) {
  return titles[number] || (titles[number] = pad(number));
}

export const isSame = (one, other) => lower(one) === lower(other);
export const show = (number) => `${titleOf(number)}: ${pad(number)}`;
