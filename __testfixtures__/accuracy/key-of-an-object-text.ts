export class User {
  readonly id: string;
  readonly name: string;
  constructor(id: string, name: string) { this.id = id; this.name = name; }
  toString(): string { return this.id; }
}
const names = new Map<string, string>();
/** The name that a user had at first. */
export function firstNameOf(user: User): string {
  const key = `${user}`;
  const known = names.get(key);
  if (known !== undefined) return known;
  const name = user.name.trim();
  names.set(key, name);
  return name;
}
