import { Client } from './client';

const dispatchers = new Map<string, object>();

/** Only its base, which does not know it, calls `prepare` and `send`. */
export class PooledClient extends Client {
  prepare(id: string): object {
    const known = dispatchers.get(id);
    if (known) return known;
    const made = {};
    dispatchers.set(id, made);
    return made;
  }

  async send(method: string, id: string): Promise<void> {
    if (method === 'DELETE') dispatchers.delete(id);
  }
}
