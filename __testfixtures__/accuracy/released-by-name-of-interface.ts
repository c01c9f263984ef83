declare function Injectable(): ClassDecorator;
declare function OnEvent(name: string): MethodDecorator;
interface Sessions {
  begin(id: string): void;
  end(id: string): void;
}
@Injectable()
export class MemorySessions implements Sessions {
  private readonly running = new Map<string, { at: number }>();
  begin(id: string): void {
    this.running.set(id, { at: Date.now() });
  }
  end(id: string): void {
    this.running.delete(id);
  }
}
export class Gate {
  constructor(private readonly sessions: Sessions) {}
  @OnEvent('session.begun')
  begun(event: { id: string }): void {
    this.sessions.begin(event.id);
  }
  @OnEvent('session.ended')
  ended(event: { id: string }): void {
    this.sessions.end(event.id);
  }
}
