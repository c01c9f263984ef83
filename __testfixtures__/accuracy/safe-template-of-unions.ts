type Size = 's' | 'm' | 'l';
const classes = new Map<string, string>();
export function className(size: Size, wide: boolean): string {
  const key = `${size}-${wide}` as const;
  let text = classes.get(key);
  if (text === undefined) classes.set(key, (text = `button-${key}`));
  return text;
}
