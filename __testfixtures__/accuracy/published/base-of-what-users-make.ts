/** The clients that users make are for as long as their program, and so is what the base keeps for them. */
class Base {
  readonly sent: string[] = [];

  send(message: string): void {
    this.sent.push(message);
  }
}

export class Client extends Base {
  constructor(readonly url: string) {
    super();
  }

  get count(): number {
    return this.sent.length;
  }
}
