class Order { readonly id: string; constructor(id: string) { this.id = id; } toJSON(): object { return { id: this.id, at: Date.now() }; } }
const bodies = new Map<string, string>();
export function bodyOf(id: string): string {
  let body = bodies.get(id);
  if (body === undefined) { body = JSON.stringify(new Order(id)); bodies.set(id, body); }
  return body;
}
