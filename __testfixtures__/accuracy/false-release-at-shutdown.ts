declare function Injectable(): ClassDecorator;
declare function OnEvent(name: string): MethodDecorator;
@Injectable()
export class Uploads {
  private readonly uploads = new Map<string, { at: number }>();
  @OnEvent('upload.begun')
  begun(event: { id: string }): void {
    this.uploads.set(event.id, { at: Date.now() });
  }
  onModuleDestroy(): void {
    this.reset();
  }
  private reset(): void {
    this.uploads.clear();
  }
}
