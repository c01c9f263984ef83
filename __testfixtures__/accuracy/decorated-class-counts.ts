let count = 0;
function replaced(): new () => { of(name: string): string } {
  return class { of(name: string): string { count += 1; return name + count; } };
}
@(replaced as ClassDecorator) class Labels { static ofStatic(name: string): string { return name.trim(); } of(name: string): string { return name.trim(); } }
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
