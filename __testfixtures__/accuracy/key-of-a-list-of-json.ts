// JSON may hold a list of texts.
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

export function read(text: string): string[] {
  return (JSON.parse(text) as Options[]).map((options) => look(options));
}
