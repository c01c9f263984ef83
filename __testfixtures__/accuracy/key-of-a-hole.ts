// A list that was made by its length has holes, which a Map takes as a key and a WeakMap does not.
interface Options {
  readonly name?: string;
}

const kinds = new Map<Options, string>();

function look(options: Options): string {
  const hit = kinds.get(options);
  if (hit !== undefined) return hit;
  const value = typeof options;
  kinds.set(options, value);
  return value;
}

export function all(count: number): string[] {
  return Array.from<Options>({ length: count }).map(look);
}
