declare function WebSocketGateway(): ClassDecorator;
declare function SubscribeMessage(name: string): MethodDecorator;
const rooms = new Map<string, string>();
@WebSocketGateway()
export class Chat {
  @SubscribeMessage('join')
  join(client: { id: string }, room: string): void {
    rooms.set(client.id, room);
  }
  handleDisconnect(client: { id: string }): void {
    rooms.delete(client.id);
  }
}
