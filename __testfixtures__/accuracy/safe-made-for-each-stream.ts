import type { EventEmitter } from 'node:events';
import { createTransport } from 'transport';

enum NetworkEvent {
  StreamOpened = 'stream:opened',
}

class Stream {
  private readonly parts = new Set<string>();

  constructor(private readonly source: EventEmitter) {}

  start(): void {
    this.source.on('part', (part: string) => {
      this.parts.add(part);
    });
  }
}

class Network {
  constructor(private readonly transport: EventEmitter) {}

  start(): void {
    this.transport.on(NetworkEvent.StreamOpened, (source: EventEmitter) => new Stream(source).start());
  }
}

async function main(): Promise<void> {
  const transport = await createTransport();
  const network = new Network(transport);
  network.start();
}

void main();
