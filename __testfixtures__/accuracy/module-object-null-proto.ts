const globs: Record<string, RegExp> = Object.create(null);
export function matches(glob: string, path: string): boolean {
  let pattern = globs[glob];
  if (!pattern) {
    pattern = new RegExp(glob.replaceAll('*', '.*'));
    globs[glob] = pattern;
  }
  return pattern.test(path);
}
