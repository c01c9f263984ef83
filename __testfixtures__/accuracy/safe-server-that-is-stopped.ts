import { createServer, type Server } from 'node:http';
import { program } from 'commander';

/** What somebody is sent back with, by a server that is there for that alone. */
function waitForAnswer(port: number): Promise<string[]> {
  const seen: string[] = [];
  return new Promise((resolve) => {
    const server = createServer((request, response) => {
      seen.push(request.url ?? '');
      response.end('You may close this window.');
      server.close(() => resolve(seen));
    });
    server.listen(port);
  });
}

class Recorder {
  private readonly urls: string[] = [];
  private readonly server: Server = createServer((request, response) => {
    this.urls.push(request.url ?? '');
    response.end();
  });

  start(port: number): void {
    this.server.listen(port);
  }

  stop(): string[] {
    this.server.close();
    return this.urls;
  }
}

program.command('login').action(async () => {
  const recorder = new Recorder();
  recorder.start(8080);
  const [code] = await waitForAnswer(8081);
  program.error(`${code} after ${recorder.stop().length}`);
});
