const sizes: Record<string, number> = {};
export function size(text: string, n = (sizes[text] ??= text.length)): number { return n; }
