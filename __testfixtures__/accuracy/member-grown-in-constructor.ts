// A list in an object of the module that only grows as the parameter of a constructor.
const state = { entries: [] as Visit[] };

class Visit {
  readonly path: string;
  constructor(path: string, all: Visit[]) {
    this.path = path;
    all.push(this);
  }
}

export function visit(path: string): string {
  return new Visit(path, state.entries).path;
}
