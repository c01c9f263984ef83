import { createServer } from 'node:http';

const tokens = new Map<string, { readonly token: string; readonly until: number }>();

/** Taken out only to be put in again: who does not ask again stays. */
async function getToken(user: string): Promise<string> {
  const known = tokens.get(user);
  if (known && known.until > Date.now()) return known.token;
  if (known && known.until <= Date.now()) {
    tokens.delete(user);
    const token = await fetch(`https://example.com/${user}`).then((answer) => answer.text());
    tokens.set(user, { token, until: Date.now() + 1000 });
    return token;
  }
  tokens.set(user, { token: user, until: Date.now() + 1000 });
  return user;
}

createServer((request, response) => {
  void getToken(request.url ?? '').then((token) => response.end(token));
}).listen(8080);
