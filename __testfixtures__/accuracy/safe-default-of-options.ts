interface Options {
  fields: string[];
  allowed?: string[];
}

function validate(options: Options, extra: readonly string[]): boolean {
  const allowed = options.allowed ?? [];
  allowed.push(...extra);
  return allowed.includes('x');
}

export const getConfig = { fields: ['a'] };

export function handle(extra: readonly string[]): boolean {
  return validate(getConfig, extra);
}
