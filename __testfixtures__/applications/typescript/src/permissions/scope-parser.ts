let parsed: Map<string, ReadonlySet<string>> | undefined;

function parse(scope: string): ReadonlySet<string> {
  return new Set(scope.split(/[\s,]+/).filter(Boolean));
}

/** OAuth scope strings as sent by integrations ("read:booking write:guest"). */
export function parseScope(scope: string): ReadonlySet<string> {
  if (!parsed) parsed = new Map();
  let scopes = parsed.get(scope);
  if (!scopes) {
    scopes = parse(scope);
    parsed.set(scope, scopes);
  }
  return scopes;
}

export const hasScope = (scope: string, wanted: string): boolean => parseScope(scope).has(wanted);
