class State {
  readonly readers: string[] = [];
}

export class Provider {
  private readonly state: State;

  constructor(readers: readonly string[]) {
    this.state = new State();
    for (const reader of readers) this.state.readers.push(reader);
  }

  count(): number {
    return this.state.readers.length;
  }
}
