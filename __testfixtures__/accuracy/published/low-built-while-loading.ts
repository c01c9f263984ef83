interface Argument {
  readonly name: string;
}

class TaskBuilder {
  private readonly added: Argument[] = [];

  add(name: string): this {
    this.added.push({ name });
    return this;
  }

  build(): object {
    return { names: this.added.map(({ name }) => name) };
  }
}

export const task = (): TaskBuilder => new TaskBuilder();

/** What is kept is what was built, not the builder. */
export const compile = task().add('watch').build();

export function makeTask(name: string): object {
  return task().add(name).build();
}
