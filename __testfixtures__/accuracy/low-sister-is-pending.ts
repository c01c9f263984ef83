declare function setTimeout(run: () => void, after: number): object;
declare function Injectable(): ClassDecorator;
declare function OnEvent(name: string): MethodDecorator;
interface Client {
  send(text: string): void;
}
@Injectable()
export class Screens {
  private readonly clients = new Map<string, Client>();
  private readonly timers = new Map<string, unknown>();
  private readonly titles = new Map<string, unknown>();
  setClient(session: string, client: Client): void {
    this.clients.set(session, client);
    this.timers.set(session, setTimeout(() => this.say(session, 'still there?'), 1000));
  }
  setTitle(session: string, title: string): void {
    this.titles.set(session, setTimeout(() => this.say(session, title), 1000));
  }
  say(session: string, text: string): void {
    this.clients.get(session)?.send(text);
  }
  @OnEvent('client.closed')
  close(event: { session: string }): void {
    this.timers.delete(event.session);
    this.titles.delete(event.session);
  }
}
