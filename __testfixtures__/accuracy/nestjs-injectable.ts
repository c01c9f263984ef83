declare function Injectable(): ClassDecorator;
@Injectable()
export class SessionService {
  private readonly sessions = new Map<string, { user: string }>();
  start(id: string, user: string): void {
    this.sessions.set(id, { user });
  }
  find(id: string): { user: string } | undefined {
    return this.sessions.get(id);
  }
}
