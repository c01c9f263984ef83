interface Term {
  readonly name: string;
  readonly size: number;
}

const terms = new Map<string, Term>();

export function getSize(text: string): number {
  return parse(text).size;
}

function parse(text: string): Term {
  const known = terms.get(text);
  if (known) return known;
  const made = read(text);
  terms.set(text, made);
  return made;
}

/** Its inner functions move a position that is gone when it returns. */
function read(text: string): Term {
  let position = 0;
  const found: string[] = [];

  function readName(): void {
    const start = position;
    while (position < text.length && text.charAt(position) !== '.') position++;
    if (position === start) fail();
    found.push(text.slice(start, position));
  }

  function fail(): never {
    throw Object.assign(new Error(`nothing at ${position}`), { position });
  }

  readName();
  while (text.charAt(position) === '.') {
    position++;
    readName();
  }
  return { name: found.join('/'), size: found.length };
}
