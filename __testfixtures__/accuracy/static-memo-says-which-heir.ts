import { createServer } from 'node:http';

const labels = new Map<string, string>();

class Shape {
  static #titles = new Map<string, string>();
  static sizes = new Map<string, number>();
  static tags: Record<string, string> = {};

  constructor(..._parts: unknown[]) {}

  static get kind(): string {
    return this.name;
  }

  static join(id: string, own = this.name): string {
    return own + id;
  }

  static title(id: string): string {
    let title = Shape.#titles.get(id);
    if (title === undefined) {
      title = `${this.name}:${id}`;
      Shape.#titles.set(id, title);
    }
    return title;
  }

  static size(id: string): number {
    let size = this.sizes.get(id);
    if (size === undefined) {
      size = this.length + id.length;
      this.sizes.set(id, size);
    }
    return size;
  }

  static tag(id: string): string {
    return (this.tags[id] ??= this.join(id) + this.kind);
  }

  static label(id: string): string {
    let label = labels.get(id);
    if (label === undefined) {
      label = (this as unknown as { unit: string }).unit + id;
      labels.set(id, label);
    }
    return label;
  }
}

class Square extends Shape {
  static unit = 'cm';

  constructor(side: number, colour: string) {
    super(side, colour);
  }
}

createServer((req, res) => {
  const id = req.url ?? '';
  const made = req.method === 'GET' ? Shape : Square;
  res.end(made.title(id) + made.size(id) + made.tag(id) + made.label(id));
}).listen(3000);
