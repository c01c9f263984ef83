// A handler is given a request for each call, which is an object.
import express from 'express';
interface Req { url: string; headers: Record<string, string> }
const parsed = new Map<Req, string[]>();
function parts(req: Req): string[] {
  const known = parsed.get(req);
  if (known) return known;
  const made = req.url.split('/').map((one) => one.trim());
  parsed.set(req, made);
  return made;
}
const app = express();
app.get('/a', (req: Req, res: { json(x: unknown): void }) => { res.json(parts(req)); });
