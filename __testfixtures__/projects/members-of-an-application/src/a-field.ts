export class Paths {
  split: Record<string, string> = {};

  first(path: string): string {
    return (this.split[path] ??= path.slice(1, path.indexOf('/', 1)));
  }
}

export const paths = new Paths();
