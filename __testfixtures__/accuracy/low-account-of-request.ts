import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

interface Request extends IncomingMessage {
  user: { profile: { handle: string } };
}

const folders = new Map<string, { root: string }>();

function getFolders(handle: string): { root: string } {
  const known = folders.get(handle);
  if (known) return known;
  const made = { root: `/data/${handle}` };
  folders.set(handle, made);
  return made;
}

function handle(req: Request, res: ServerResponse): void {
  res.end(getFolders(req.user.profile.handle).root);
}

/** Those who have an account are fewer than those who ask. */
createServer((req, res) => handle(req as Request, res)).listen(8080);
