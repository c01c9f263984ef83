let count = 0;
function counted(method: (name: string) => string): (name: string) => string {
  return function (this: unknown, name) { count += 1; return method.call(this, name) + count; };
}
function numbered(): (text: string) => string { return (text) => { count += 1; return text + count; }; }
class Labels {
  @counted static ofStatic(name: string): string { return name.trim(); }
  @counted of(name: string): string { return name.trim(); }
  @numbered() static suffix = '!';
  @numbered() prefix = '-';
}
const ofStatics = new Map<string, string>();
export function ofStatic(name: string): string {
  const hit = ofStatics.get(name);
  if (hit !== undefined) return hit;
  const made = Labels.ofStatic(name);
  ofStatics.set(name, made);
  return made;
}
const ofInstances = new Map<string, string>();
export function ofInstance(name: string): string {
  const hit = ofInstances.get(name);
  if (hit !== undefined) return hit;
  const made = new Labels().of(name);
  ofInstances.set(name, made);
  return made;
}
const ofSuffixs = new Map<string, string>();
export function ofSuffix(name: string): string {
  const hit = ofSuffixs.get(name);
  if (hit !== undefined) return hit;
  const made = name + Labels.suffix;
  ofSuffixs.set(name, made);
  return made;
}
const ofPrefixs = new Map<string, string>();
export function ofPrefix(name: string): string {
  const hit = ofPrefixs.get(name);
  if (hit !== undefined) return hit;
  const made = name + new Labels().prefix;
  ofPrefixs.set(name, made);
  return made;
}
