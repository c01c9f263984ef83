const dispatchers = new Map<string, object>();

export abstract class Client {
  protected abstract prepare(id: string): object;
  protected abstract send(method: string, id: string, dispatcher: object): Promise<void>;

  async request(method: string, id: string): Promise<void> {
    await this.send(method, id, this.prepare(id));
  }
}

/** Only its base calls `prepare` and `send`. */
export class PooledClient extends Client {
  protected prepare(id: string): object {
    const known = dispatchers.get(id);
    if (known) return known;
    const made = {};
    dispatchers.set(id, made);
    return made;
  }

  protected async send(method: string, id: string): Promise<void> {
    if (method === 'DELETE') this.forget(id);
  }

  private forget(id: string): void {
    dispatchers.delete(id);
  }
}
