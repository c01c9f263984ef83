// Objects that the program makes, walked through.
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

const all: Options[] = [{ name: 'a' }, { name: 'b' }];

export function find(name: string): string {
  return all
    .filter((one) => one.name !== name)
    .map((one) => look(one))
    .join();
}

export function make(name: string): string {
  return look({ name });
}
