import { createServer } from 'node:http';

interface Badge {
  readonly initials: string;
  readonly hue: number;
}

interface Answer {
  json(value: object): void;
}

const badges = new Map<string, Badge>();

function getBadge(name: string): Badge {
  if (!badges.has(name)) badges.set(name, { initials: name.slice(0, 2), hue: name.length % 360 });
  return badges.get(name)!;
}

declare const router: { get(path: string, handler: (req: { url: string }, res: Answer) => void): void };

/** What is sent as JSON is written down, and nobody can tell it from an equal one. */
router.get('/users/:name', (req, res) => {
  res.json({ name: req.url, badge: getBadge(req.url) });
});

createServer().listen(8080);
