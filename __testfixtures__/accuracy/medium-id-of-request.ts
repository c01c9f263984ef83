import { createServer } from 'node:http';

const titles = new Map<string, { text: string; until: number }>();

/** What it is an id of, no list of words knows: it comes from whoever asks. */
createServer((req, res) => {
  const guildId = req.headers.guild as string;
  let found = titles.get(guildId);
  if (!found || found.until < Date.now()) {
    found = { text: guildId.toUpperCase(), until: Date.now() + 1000 };
    titles.set(guildId, found);
  }
  res.end(found.text);
}).listen(8080);
