interface Node {
  listeners: Array<(event: string) => void>;
  children: Node[];
}

function createNode(): Node {
  return { listeners: [], children: [] };
}

const root = createNode();

export function listen(listener: (event: string) => void): void {
  root.listeners.push(listener);
}

export function dispatch(event: string): void {
  root.listeners.forEach((listener) => listener(event));
}
