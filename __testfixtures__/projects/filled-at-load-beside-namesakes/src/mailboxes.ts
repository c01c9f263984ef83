export type Letter = (text: string) => void;

/** Where letters go. */
export default class Mailboxes {
  private readonly boxes: Record<string, Letter> = {};

  public post(name: string, letter: Letter): void {
    this.boxes[name] = letter;
  }

  public find(name: string): Letter | undefined {
    return this.boxes[name];
  }
}

export const mailboxes = new Mailboxes();

mailboxes.post('office', (text) => process.stdout.write(text));
