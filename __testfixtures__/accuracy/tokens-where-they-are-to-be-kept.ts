import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';

class Tokens {
  private readonly users: Record<string, string> = {};

  async add(token: string, user: string): Promise<void> {
    if (process.env.STORE !== 'memory') {
      await fetch(`http://redis.internal/tokens/${token}`, { method: 'PUT', body: user });
    } else {
      this.users[token] = user;
    }
  }

  async get(token: string): Promise<string | undefined> {
    return process.env.STORE === 'redis' ? (await fetch(`http://redis.internal/tokens/${token}`)).text() : this.users[token];
  }
}

const tokens = new Tokens();

createServer((request, response) => {
  const token = randomUUID();
  void tokens.add(token, request.headers.authorization ?? '').then(() => response.end(token));
}).listen(8080);

createServer((request, response) => {
  void tokens.get(request.url ?? '').then((user) => response.end(user));
}).listen(8081);
