interface Formatting {
  format(cents: number): string;
}

class Money implements Formatting {
  format(cents: number): string {
    return (cents / 100).toFixed(2);
  }
}

const labels = new Map<number, string>();

export function label(cents: number): string {
  const known = labels.get(cents);
  if (known !== undefined) return known;
  const made = new Money().format(cents);
  labels.set(cents, made);
  return made;
}

/** Plug-ins bring formats of their own. */
export function install(plugin: Partial<Formatting>): void {
  Object.assign(Money.prototype, plugin);
}
