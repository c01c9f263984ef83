let n = 0;
class TempName { readonly base: string; constructor(base: string) { this.base = base; } toString(): string { n += 1; return `${this.base}_${n}`; } }
const names = new Map<string, string>();
export function tempOf(variable: string): string {
  let name = names.get(variable);
  if (name === undefined) { name = `${new TempName(variable)}`; names.set(variable, name); }
  return name;
}
