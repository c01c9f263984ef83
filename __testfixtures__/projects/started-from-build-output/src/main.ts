import { createServer } from 'node:http';

/** Rooms, of which each has one for good, and the members of one, which are told apart by what they are for. */
class Bridge {
  private readonly rooms = new Map<string, { opened: number }>();
  private readonly seen: { known: string[]; members: Map<string, number> } = { known: ['bot'], members: new Map() };

  open(id: string): void {
    this.rooms.set(id, { opened: Date.now() });
  }

  note(id: string): void {
    this.seen.members.set(id, Date.now());
  }
}

export async function runBridge(port: number): Promise<Bridge> {
  const bridge = new Bridge();
  const server = createServer((request, response) => {
    bridge.open(request.url ?? '');
    bridge.note(request.headers.user as string);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(port, resolve));
  return bridge;
}
