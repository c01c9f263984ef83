const outdated = new Map<string, boolean>();

export function isOutdated(name: string): boolean {
  const known = outdated.get(name);
  if (known !== undefined) return known;
  const answer = name.startsWith('old-');
  if (answer) console.log(`${name} is deprecated`);
  outdated.set(name, answer);
  return answer;
}
