/** Users are given the scopes of one analysis: none of them makes one. */
export class Scope {
  readonly names: string[] = [];
  readonly parent: Scope | undefined;

  constructor(parent?: Scope) {
    this.parent = parent;
  }

  declare(name: string): void {
    this.names.push(name);
  }
}

export class FunctionScope extends Scope {
  readonly isFunction = true;
}

export function analyze(lines: readonly string[]): Scope {
  const scope = new FunctionScope();
  for (const line of lines) scope.declare(line.trim());
  return scope;
}
