export type Scopes = ReadonlySet<string>;

/** A write scope includes the read scope of the same name. */
export class ScopeParser {
  static parse(scope: string): Scopes {
    const scopes = new Set<string>();
    for (const item of scope.split(' ')) {
      if (!item) continue;
      scopes.add(item);
      if (item.endsWith(':write')) scopes.add(item.replace(':write', ':read'));
    }
    return scopes;
  }

  static allows(scope: string, needed: string): boolean {
    return this.parse(scope).has(needed);
  }
}
