import { program } from 'commander';

interface Client {
  get(path: string, done: (rows: string[]) => void): void;
  listen(changed: () => void): void;
}
interface Tab {
  on(event: string, seen: (request: { url: string }) => void): void;
}

/** Nothing here is a server of its own: a client asks, a history is listened to, a tab says what it loads. */
function show(api: () => Client, history: () => Client, open: () => Tab): string[] {
  const rows: string[] = [];
  const client = api();
  client.get('/rows', (found) => rows.push(...found));
  const past = history();
  past.listen(() => rows.push('again'));
  const tab = open();
  tab.on('request', ({ url }) => rows.push(url));
  return [rows.join()];
}

class Job {
  private static isRunning = false;
  private readonly lines: string[] = [];

  static watch(): void {
    setInterval(() => this.isRunning, 1000);
  }

  add(line: string): void {
    this.lines.push(line);
  }
}

/** Ends by itself. */
function sample(): void {
  const samples: number[] = [];
  setInterval(function (this: NodeJS.Timeout) {
    if (samples.push(Math.random()) > 3) clearInterval(this);
  }, 100);
}

program.command('show').action((api, history, open) => {
  const job = new Job();
  for (const line of show(api, history, open)) job.add(line);
  Job.watch();
  sample();
});
