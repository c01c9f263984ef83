declare function Injectable(): ClassDecorator;
declare function OnEvent(name: string): MethodDecorator;
@Injectable()
export class Bindings {
  private readonly bindings = new Map<string, { at: number }>();
  @OnEvent('document.opened')
  opened(event: { uri: string }): void {
    this.bindings.set(event.uri, { at: Date.now() });
  }
  @OnEvent('document.removed')
  removed(event: { uri: string }): void {
    this.drop(event.uri);
  }
  private drop(uri: string): void {
    this.bindings.delete(uri);
  }
}
