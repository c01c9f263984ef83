import type { IncomingMessage, ServerResponse } from 'node:http';

interface Queues {
  add(url: string, job: string): void;
}

class MemoryQueues implements Queues {
  private readonly first = new Map<string, number>();

  add(url: string, job: string): void {
    this.first.set(url, job.length);
  }
}

interface Kind {
  readonly url: string;
}

declare function findKind(job: string): Kind | undefined;

const queues: Queues = new MemoryQueues();

export function enqueue(job: string): void {
  const kind = findKind(job);
  if (kind) queues.add(kind.url, job);
}

// Of the same name, and of something else: it says nothing about the queues.
export function handle(req: IncomingMessage, res: ServerResponse, basket: any): void {
  basket.add(req.url, req.method);
  enqueue('mail');
  res.end();
}
