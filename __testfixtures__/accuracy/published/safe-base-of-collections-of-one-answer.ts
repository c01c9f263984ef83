/** The collections of an answer are gone with it, whoever made the client that asks. */
class Collection<T> {
  readonly #objects = new Map<string, T>();

  add(id: string, object: T): void {
    this.#objects.set(id, object);
  }

  find(id: string): T | undefined {
    return this.#objects.get(id);
  }
}

class SortedCollection<T> extends Collection<T> {
  readonly order = 'by id';
}

export class AnswerCollection extends SortedCollection<string> {}

export class Client {
  async ask(ids: readonly string[]): Promise<string> {
    const answers = new AnswerCollection();
    for (const id of ids) answers.add(id, await (await fetch(`https://example.org/${id}`)).text());
    return ids.map((id) => answers.find(id)).join('\n');
  }
}
