import { EventEmitter } from 'node:events';
import { Container } from 'inversify';

declare function injectable(): ClassDecorator;

@injectable()
class Sources {
  private readonly seen = new Map<string, object>();

  add(text: string): void {
    this.seen.set(text, { text });
  }
}

@injectable()
class Session {
  constructor(private readonly sources: Sources) {}

  listen(events: EventEmitter): void {
    events.on('message', (text: string) => this.sources.add(text));
  }
}

/** One for each session, whatever its scope is called. */
export function createSession(parent: Container, events: EventEmitter): Container {
  const container = new Container();
  container.parent = parent;
  container.bind(Sources).toSelf().inSingletonScope();
  container.bind(Session).toSelf();
  container.get(Session).listen(events);
  return container;
}
