class Names {
  private readonly sorted = new Map<string, string>();

  getSortName(name: string): string {
    let result = this.sorted.get(name);
    if (result === undefined) {
      result = name.toLowerCase();
      this.sorted.set(name, result);
    }
    return result;
  }
}

const names = new Names();

export const getSortName = (name: string): string => names.getSortName(name);

function show<T extends object>(thing: T): string {
  return Object.entries(thing).map(String).join();
}

export const dump = (): string => show(names);
