export abstract class Client {
  abstract prepare(id: string): object;
  abstract send(method: string, id: string, dispatcher: object): Promise<void>;

  async request(method: string, id: string): Promise<void> {
    await this.send(method, id, this.prepare(id));
  }
}
