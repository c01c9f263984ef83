// A list in an object of the module that only grows as a property that a constructor makes of its parameter.
const state = { entries: [] as string[] };

class Recorder {
  constructor(private all: string[]) {}

  record(path: string): void {
    this.all.push(path);
  }
}

const recorder = new Recorder(state.entries);

export function visit(path: string): void {
  recorder.record(path);
}
