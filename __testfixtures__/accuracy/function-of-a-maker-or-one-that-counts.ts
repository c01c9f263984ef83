type Name = () => string;
function makeName(prefix: string): Name {
  let count = 0;
  if (prefix.endsWith('-')) return () => `${prefix}${(count += 1)}`;
  return () => prefix;
}

const names = new Map<string, Name>();
export function getName(prefix: string): string {
  let made = names.get(prefix);
  if (made === undefined) {
    made = makeName(prefix);
    names.set(prefix, made);
  }
  return made();
}
