const titles = new Map();
const suffixes = [];

export function title(name) {
  const known = titles.get(name);
  if (known !== undefined) return known;
  const made = name.toUpperCase() + suffixes.join('');
  titles.set(name, made);
  return made;
}

function getHeading() {
  return title('home');
}

export const heading = getHeading();
suffixes.push('!');
