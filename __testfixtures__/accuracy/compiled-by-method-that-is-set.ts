type Render = () => number;

export class Counter {
  private static compiled: Record<string, Render> = {};

  static next(name: string): number {
    const next = Counter.compiled[name] || (Counter.compiled[name] = Counter.compile(name));
    return next();
  }

  static compile(name: string): Render {
    return () => name.length;
  }
}

// What is stored counts from now on.
Counter.compile = (name) => {
  let count = name.length;
  return () => count++;
};
