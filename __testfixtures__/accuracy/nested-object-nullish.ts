const patterns: Record<string, Record<string, RegExp>> = {};
export function pattern(source: string, flags: string): RegExp {
  const byFlags = (patterns[source] ??= {});
  return (byFlags[flags] ??= new RegExp(source, flags));
}
