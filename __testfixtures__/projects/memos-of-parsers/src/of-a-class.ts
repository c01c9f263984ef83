interface Part {
  readonly name: string;
  readonly parts: readonly Part[];
}

class Parser {
  private readonly text: string;
  private place = 0;
  private readonly open: string[] = [];

  constructor(text: string) {
    this.text = text;
  }

  private get isDone(): boolean {
    return this.place >= this.text.length;
  }

  private next(): string {
    return this.text.charAt(this.place++);
  }

  parse(): Part {
    let name = '';
    const parts: Part[] = [];
    while (!this.isDone) {
      const sign = this.next();
      if (sign === '(') {
        this.open.push(name);
        parts.push(this.parse());
        this.open.pop();
      } else if (sign === ')') break;
      else name += sign;
    }
    return { name, parts };
  }
}

const parsed = new Map<string, Part>();

export function parse(text: string): Part {
  let part = parsed.get(text);
  if (!part) {
    part = new Parser(text).parse();
    parsed.set(text, part);
  }
  return part;
}
