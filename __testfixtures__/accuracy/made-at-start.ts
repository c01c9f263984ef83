import type { EventEmitter } from 'node:events';
import { createTransport } from 'transport';

enum NetworkEvent {
  PeerSeen = 'peer:seen',
}

interface Peer {
  readonly id: string;
}

class PeerManager {
  private readonly seen = new Set<string>();

  constructor(private readonly network: EventEmitter) {}

  start(): void {
    this.network.on(NetworkEvent.PeerSeen, this.onPeer);
  }

  private readonly onPeer = (peer: Peer): void => {
    this.seen.add(peer.id);
    console.log(this.seen.size);
  };
}

class Network {
  private readonly peers: PeerManager;

  constructor(transport: EventEmitter) {
    this.peers = new PeerManager(transport);
  }

  start(): void {
    this.peers.start();
  }
}

async function main(): Promise<void> {
  const transport = await createTransport();
  const network = new Network(transport);
  network.start();
}

void main();
