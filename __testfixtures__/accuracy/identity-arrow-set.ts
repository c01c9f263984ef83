const patterns = new Map<string, RegExp>();
function patternOf(glob: string): RegExp {
  let pattern = patterns.get(glob);
  if (!pattern) {
    pattern = new RegExp(glob.replaceAll('*', '.*'));
    patterns.set(glob, pattern);
  }
  return pattern;
}
const used = new Set<RegExp>();
const mark = (pattern: RegExp): void => {
  used.add(pattern);
};
export function use(glob: string): void {
  mark(patternOf(glob));
}
export function isUsed(glob: string): boolean {
  return isMarked(patternOf(glob));
}
const isMarked = (pattern: RegExp): boolean => used.has(pattern);
