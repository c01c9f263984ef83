declare function injectable(): ClassDecorator;

@injectable()
export class Session {
  private readonly sources = new Map<string, object>();

  static create(parent: any): Session {
    const child = parent.createChild();
    child.bind(Session).toSelf().inSingletonScope();
    return child.get(Session);
  }

  getSource(url: string): object {
    const source = this.sources.get(url) ?? { url };
    this.sources.set(url, source);
    return source;
  }
}
