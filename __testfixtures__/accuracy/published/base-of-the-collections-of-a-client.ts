/** What users have of the package: a client, which keeps a collection of each kind for as long as it is there. */
class Collection<T> {
  readonly #objects = new Map<string, T>();

  add(id: string, object: T): T {
    this.#objects.set(id, object);
    return object;
  }

  find(id: string): T | undefined {
    return this.#objects.get(id);
  }
}

class OwnedCollection<T> extends Collection<T> {
  constructor(readonly client: Client) {
    super();
  }
}

export class MessageCollection extends OwnedCollection<{ text: string }> {
  receive(id: string, text: string): void {
    this.add(id, { text });
  }
}

export class Client {
  readonly messages = new MessageCollection(this);

  onMessage(id: string, text: string): void {
    this.messages.receive(id, text);
  }
}
