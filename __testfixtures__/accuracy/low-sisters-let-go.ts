declare function Injectable(): ClassDecorator;
declare function OnEvent(name: string): MethodDecorator;
interface Client {
  send(text: string): void;
}
@Injectable()
export class Terminals {
  private readonly clients = new Map<string, Client>();
  private readonly opened = new Map<string, number>();
  private readonly titles = new Map<string, string>();
  setClient(session: string, client: Client): void {
    this.clients.set(session, client);
    this.opened.set(session, Date.now());
  }
  setTitle(session: string, title: string): void {
    this.titles.set(session, title);
  }
  say(session: string, text: string): void {
    this.clients.get(session)?.send(text);
  }
  @OnEvent('client.closed')
  close(event: { session: string }): void {
    this.opened.delete(event.session);
    this.titles.delete(event.session);
  }
}
