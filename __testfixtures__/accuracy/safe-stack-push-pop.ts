const stack: string[] = [];
export function within<T>(name: string, work: () => T): T {
  stack.push(name);
  try {
    return work();
  } finally {
    stack.pop();
  }
}
export const current = () => stack.at(-1);
