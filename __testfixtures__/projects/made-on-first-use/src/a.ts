let offsets: Map<string, number> | undefined;

export function offset(text: string): number {
  offsets ??= new Map();
  const hit = offsets.get(text);
  if (hit !== undefined) return hit;
  const made = text.indexOf('/');
  offsets.set(text, made);
  return made;
}

let table: Record<string, string> | null = null;

export function upper(text: string): string {
  if (!table) table = {};
  const hit = table[text];
  if (hit !== undefined) return hit;
  const made = text.toUpperCase();
  table[text] = made;
  return made;
}

let started: Map<string, string> | undefined;

/** The first entry stays another one than what is computed for it. */
export function start(text: string): string {
  started ??= new Map([['', 'none']]);
  const hit = started.get(text);
  if (hit !== undefined) return hit;
  const made = text.slice(0, 1);
  started.set(text, made);
  return made;
}

let shared: Map<string, string> | undefined;

export function share(others: Map<string, string>): void {
  shared = others;
}

export function end(text: string): string {
  shared ??= new Map();
  const hit = shared.get(text);
  if (hit !== undefined) return hit;
  const made = text.slice(-1);
  shared.set(text, made);
  return made;
}
