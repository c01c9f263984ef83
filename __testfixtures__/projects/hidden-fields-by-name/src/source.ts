class Source {
  private readonly channels = ['stable', 'beta'];
  readonly branches = ['main'];

  list(): string {
    return [...this.channels, ...this.branches].join();
  }
}

export const source = new Source();
