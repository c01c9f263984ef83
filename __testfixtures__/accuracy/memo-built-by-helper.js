const compiled = new Map();

export function compile(text) {
  const known = compiled.get(text);
  if (known !== undefined) return known;
  const steps = [];
  const add = (part) => {
    steps.push({ part, size: part.length });
  };
  for (const part of text.split(';')) add(part);
  compiled.set(text, steps);
  return steps;
}
