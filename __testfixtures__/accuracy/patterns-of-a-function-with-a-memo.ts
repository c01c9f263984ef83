const compiled = new Map<string, RegExp>();

function matcherFor(glob: string): RegExp {
  let pattern = compiled.get(glob);
  if (pattern === undefined) {
    pattern = new RegExp(`^${glob.split('*').join('.*')}$`, 'iu');
    compiled.set(glob, pattern);
  }
  return pattern;
}

const decisions = new Map<string, boolean>();

export function mayRead(resource: string, glob: string): boolean {
  const key = JSON.stringify([resource, glob]);
  const earlier = decisions.get(key);
  if (earlier !== undefined) return earlier;
  const allowed = matcherFor(glob).test(resource);
  decisions.set(key, allowed);
  return allowed;
}
