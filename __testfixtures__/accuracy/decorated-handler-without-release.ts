declare function Injectable(): ClassDecorator;
declare function OnEvent(name: string): MethodDecorator;
@Injectable()
export class Seen {
  private readonly seen = new Map<string, { at: number }>();
  @OnEvent('document.opened')
  opened(event: { uri: string }): void {
    this.seen.set(event.uri, { at: Date.now() });
  }
  private drop(uri: string): void {
    this.seen.delete(uri);
  }
}
