// A default that names all of its properties is no table: what adds to some `metadata` adds to that of a record.
interface Field {
  mode: 'full' | 'none';
}

export const defaults: { input: Field; metadata: Field } = {
  input: { mode: 'full' },
  metadata: { mode: 'none' },
};

function parseDeeply(json: any): unknown {
  for (const key in json) {
    (json as Record<string, unknown>)[key] = parseDeeply((json as Record<string, unknown>)[key]);
  }
  return json;
}

export function read(body: string): unknown {
  const row = JSON.parse(body);
  return parseDeeply(row.metadata);
}

export const isShown = (): boolean => defaults.metadata.mode === 'full';
