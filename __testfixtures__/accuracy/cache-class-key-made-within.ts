class Cache {
  private readonly values: { [key: string]: string } = {};

  private toKey(path: string, options: object): string {
    return `${path}?${JSON.stringify(options)}`;
  }

  find(path: string, options: object): string | undefined {
    const key = this.toKey(path, options);
    return this.values[key];
  }

  keep(path: string, options: object, value: string): void {
    this.values[this.toKey(path, options)] = value;
  }
}

const cache = new Cache();

export function format(file: string, settings: object): string {
  return cache.find(file, settings) ?? compile(file, settings);
}

function compile(file: string, settings: object): string {
  const known = cache.find(file, settings);
  if (known !== undefined) return known;
  const text = file.toUpperCase() + JSON.stringify(settings);
  cache.keep(file, settings, text);
  return text;
}
