const patterns = new Map<string, RegExp>();

function patternOf(glob: string): RegExp {
  let pattern = patterns.get(glob);
  if (!pattern) {
    pattern = new RegExp(glob.replaceAll('*', '.*'), 'u');
    patterns.set(glob, pattern);
  }
  return pattern;
}

const isMatch = (pattern: RegExp, path: string): boolean => pattern.test(path) || path.replace(pattern, '') === '';

export function matches(glob: string, paths: readonly string[]): string[] {
  const { source } = patternOf(glob);
  return paths.filter((path) => isMatch(patternOf(glob), path) && path !== source);
}
