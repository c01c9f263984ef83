function counted(compute: (text: string) => string): (text: string) => string {
  let count = 0;
  return (text) => `${++count} ${compute(text)}`;
}

const number = counted((text) => text.trim());
const labels = new Map<string, string>();
export function getLabel(text: string): string {
  const known = labels.get(text);
  if (known !== undefined) return known;
  const label = `<${number(text)}>`;
  labels.set(text, label);
  return label;
}
