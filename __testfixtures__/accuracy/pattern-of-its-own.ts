const compiled = new Map<string, string>();
export function compile(pattern: string): string {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  const matcher = /:(\w+)|\*/g;
  let source = '';
  let last = 0;
  let match: RegExpExecArray | null;
  while ((match = matcher.exec(pattern))) {
    source += `${pattern.slice(last, match.index)}(.*?)`;
    last = matcher.lastIndex;
  }
  source += pattern.slice(last);
  compiled.set(pattern, source);
  return source;
}
