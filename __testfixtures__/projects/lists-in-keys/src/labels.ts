const joined = new Map<string, string>();

export function join(items: readonly string[], mark: string): string {
  const key = JSON.stringify([mark, ...items]);
  let text = joined.get(key);
  if (text === undefined) {
    text = items.map((item) => `<${item}>`).join(mark);
    joined.set(key, text);
  }
  return text;
}

const paired = new Map<string, string>();

/** `['a']` and `['b']` look like `['a', 'b']` and nothing. */
export function pair(left: readonly string[], right: readonly string[]): string {
  const key = JSON.stringify([...left, ...right]);
  let text = paired.get(key);
  if (text === undefined) {
    text = `${left.join()} → ${right.join()}`;
    paired.set(key, text);
  }
  return text;
}

const split = new Map<string, string>();

/** Where the mark stands cannot be told either. */
export function around(left: readonly string[], mark: string, right: readonly string[]): string {
  const key = JSON.stringify([...left, mark, ...right]);
  let text = split.get(key);
  if (text === undefined) {
    text = `(${mark})`;
    split.set(key, text);
  }
  return text;
}

const counted = new Map<string, string>();

/** JSON has nothing of what is not there. */
export function count(items: readonly (() => number)[]): string {
  const key = JSON.stringify([...items]);
  let text = counted.get(key);
  if (text === undefined) {
    text = `${items.map((item) => item()).join()}`;
    counted.set(key, text);
  }
  return text;
}
