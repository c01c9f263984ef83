declare function Injectable(): ClassDecorator;
declare function OnEvent(name: string): MethodDecorator;
interface Client {
  send(text: string): void;
}
@Injectable()
export class Screens {
  private readonly clients = new Map<string, Client>();
  private readonly opened = new Map<string, number>();
  setClient(session: string, client: Client): void {
    this.clients.set(session, client);
    this.opened.set(session, Date.now());
  }
  say(session: string, text: string): void {
    this.clients.get(session)?.send(text);
  }
  @OnEvent('client.closed')
  close(event: { session: string }): void {
    this.opened.delete(event.session);
  }
}
