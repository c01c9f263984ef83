declare function Injectable(): ClassDecorator;
declare function check(): Promise<void>;
interface Client {
  send(text: string): void;
}
@Injectable()
export class Checks {
  private readonly clients = new Map<string, Client>();
  private readonly running = new Set<string>();
  async setClient(session: string, client: Client): Promise<void> {
    this.clients.set(session, client);
    this.running.add(session);
    try {
      await check();
    } finally {
      this.running.delete(session);
    }
  }
  say(session: string, text: string): void {
    this.clients.get(session)?.send(text);
  }
}
