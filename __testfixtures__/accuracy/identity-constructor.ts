const types = new Map<string, Readonly<{ name: string }>>();
export function typeOf(name: string): Readonly<{ name: string }> {
  let type = types.get(name);
  if (!type) {
    type = Object.freeze({ name });
    types.set(name, type);
  }
  return type;
}
export class Variable {
  readonly id: string;
  readonly type: Readonly<{ name: string }>;
  constructor(id: string, type: Readonly<{ name: string }>) {
    this.id = id;
    this.type = type;
  }
  sameType(other: Variable): boolean {
    return this.type === other.type;
  }
}
export function declare_(id: string, name: string): Variable {
  return new Variable(id, typeOf(name));
}
