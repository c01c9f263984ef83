import { createServer } from 'node:http';

declare function createRoom(user: string): Promise<string>;
declare function greet(room: string): Promise<void>;

/** What is being made: gone once it is. */
const pending = new Map<string, Promise<string>>();

function getRoom(user: string): Promise<string> {
  const known = pending.get(user);
  if (known) return known;
  const made = (async () => {
    const room = await createRoom(user);
    await greet(room);
    // Runs long after what stands below.
    pending.delete(user);
    return room;
  })();
  pending.set(user, made);
  return made;
}

createServer((request, response) => {
  getRoom(request.url ?? '').then((room) => response.end(room));
}).listen(8080);
