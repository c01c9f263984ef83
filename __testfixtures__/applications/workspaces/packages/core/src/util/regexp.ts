const compiled = new Map<string, RegExp>();

function globToSource(glob: string): string {
  return glob
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
}

/**
 * Case-insensitive matcher for the glob patterns tenants enter in their
 * allow-lists ("*.example.com", "finance-*@acme.test").
 */
function matcherFor(glob: string): RegExp {
  let re = compiled.get(glob);
  if (re === undefined) {
    re = new RegExp(`^${globToSource(glob)}$`, 'iu');
    compiled.set(glob, re);
  }
  return re;
}

export const matchesGlob = (glob: string, text: string): boolean => matcherFor(glob).test(text);

export const matchesAny = (globs: readonly string[], text: string): boolean =>
  globs.some((glob) => matchesGlob(glob, text));
