function cached(compute: (text: string) => string): (text: string) => string {
  const cache: Record<string, string> = Object.create(null);
  return (text) => {
    const hit = cache[text];
    return hit || (cache[text] = compute(text));
  };
}

export const capitalize = cached((text) => text.charAt(0).toUpperCase() + text.slice(1));
export const toHandlerName = cached((text) => (text ? `on${capitalize(text)}` : ''));
