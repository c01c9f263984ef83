const patterns: Record<string, Record<string, RegExp>> = {};
export function pattern(source: string, flags: string): RegExp {
  patterns[source] ??= {};
  return (patterns[source][flags] ??= new RegExp(source, flags));
}
