interface Options {
  readonly locale: string;
  readonly base: string;
}

const lines = new Map<string, string>();

export function line(options: Options): string {
  const { base, ...rest } = options;
  const key = JSON.stringify(rest);
  let text = lines.get(key);
  if (text === undefined) {
    text = describe(options);
    lines.set(key, text);
  }
  return text;
}

function describe({ locale, base }: Options): string {
  return `${locale} of ${base}`;
}
