class State {
  readonly readers: string[] = [];
}

const shared = new State();

// Each of them adds to the state of all.
export class Reader {
  private readonly state: State;

  constructor(name: string) {
    this.state = shared;
    this.state.readers.push(name);
  }

  count(): number {
    return this.state.readers.length;
  }
}

export function read(name: string): number {
  return new Reader(name).count();
}
