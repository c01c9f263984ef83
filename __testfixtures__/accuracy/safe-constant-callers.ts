const parsers: Record<string, string[]> = {};
function parser(name: string): string[] {
  return (parsers[name] ??= name.split(''));
}
export function parse(extended: boolean): string[] {
  return extended ? parser('qs') : parser('querystring');
}
