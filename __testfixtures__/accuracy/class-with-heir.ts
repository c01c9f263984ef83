export class Rule { readonly parts: string[]; constructor(t: string) { this.parts = t.split(' '); } }
export class Sub extends Rule { add(p: string) { this.parts.push(p); } }
const rules = new Map<string, Rule>();
export function rule(t: string): Rule { let r = rules.get(t); if (!r) { r = new Sub(t); rules.set(t, r); } return r; }
