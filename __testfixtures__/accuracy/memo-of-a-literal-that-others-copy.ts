import { createServer } from 'node:http';

const titles = new Map<string, string>();
const labels = new Map<string, string>();

const shape = {
  kind: 'shape',
  title(id: string): string {
    let title = titles.get(id);
    if (title === undefined) {
      title = this.kind + id;
      titles.set(id, title);
    }
    return title;
  },
};

const square = { __proto__: shape, kind: 'square' } as unknown as typeof shape;

const plain = {
  unit(): string {
    return '';
  },
  label(id: string): string {
    let label = labels.get(id);
    if (label === undefined) {
      label = id + this.unit();
      labels.set(id, label);
    }
    return label;
  },
};

const measured = {
  ...plain,
  unit(): string {
    return 'cm';
  },
};

createServer((req, res) => {
  const id = req.url ?? '';
  if (req.method === 'GET') res.end(shape.title(id) + plain.label(id));
  else res.end(square.title(id) + measured.label(id));
}).listen(3000);
