declare function Injectable(): ClassDecorator;
declare function OnEvent(name: string): MethodDecorator;
@Injectable()
export class Requests {
  private readonly cancelled = new Set<number>();
  @OnEvent('message')
  receive(message: { kind: 'request' | 'cancel'; id: number }): void {
    switch (message.kind) {
      case 'request':
        this.cancelled.delete(message.id);
        break;
      case 'cancel':
        this.cancelled.add(message.id);
        break;
    }
  }
}
