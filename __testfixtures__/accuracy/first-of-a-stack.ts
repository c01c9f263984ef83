class Scope {
  private crumbs: string[] = [];
  add(crumb: string): void {
    this.crumbs = [...this.crumbs, crumb];
  }
}

class Hub {
  private readonly stack: Scope[] = [new Scope()];
  get scope(): Scope {
    return this.stack[this.stack.length - 1]!;
  }
}

export const hub = new Hub();

export function leave(crumb: string): void {
  hub.scope.add(crumb);
}
