class Names {
  private readonly sorted: Record<string, string> = {};

  getSortName(name: string): string {
    return (this.sorted[name] ??= name.replace(/^@/, '').toLowerCase());
  }
}

const names = new Names();

export const getSortName = (name: string): string => names.getSortName(name);

export function copy(): object {
  return { ...names };
}
