type Part = string | { name: string };
type Say = (names: Readonly<Record<string, string>>) => string;

const kept: Part[][] = [];

function cut(source: string): Part[] {
  const parts: Part[] = [];
  for (const [index, word] of source.split('$').entries()) {
    if (index % 2 === 0) parts.push(word);
    else parts.push({ name: word });
  }
  return parts;
}

function cutAndKeep(source: string): Part[] {
  const parts: Part[] = [];
  for (const word of source.split('$')) parts.push({ name: word });
  kept.push(parts);
  return parts;
}

const texts = new Map<string, Say>();

export function compile(source: string): Say {
  const known = texts.get(source);
  if (known) return known;
  const parts = cut(source);
  const say: Say = (names) => parts.map((part) => (typeof part === 'string' ? part : String(names[part.name]))).join('');
  texts.set(source, say);
  return say;
}

const renamed = new Map<string, Say>();

/** The first name that it is asked for stays. */
export function compileOnce(source: string): Say {
  const known = renamed.get(source);
  if (known) return known;
  const parts = cut(source);
  const say: Say = (names) => {
    for (const part of parts) if (typeof part !== 'string') part.name = names[part.name] ?? part.name;
    return parts.map((part) => (typeof part === 'string' ? part : part.name)).join('');
  };
  renamed.set(source, say);
  return say;
}

const shared = new Map<string, Say>();

/** Others have the list as well. */
export function compileShared(source: string): Say {
  const known = shared.get(source);
  if (known) return known;
  const parts = cutAndKeep(source);
  const say: Say = (names) => parts.map((part) => (typeof part === 'string' ? part : String(names[part.name]))).join('');
  shared.set(source, say);
  return say;
}

export function reset(): void {
  for (const parts of kept) parts.length = 0;
}
