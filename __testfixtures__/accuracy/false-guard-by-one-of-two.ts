const CODECS = { utf8: 'Utf8', latin1: 'Latin1' };
const asked = new Map<string, number>();
export function ask(name: string, isForced: boolean): number | undefined {
  if (!(name in CODECS || isForced)) throw new Error('unknown name');
  asked.set(name, Date.now());
  return asked.get(name);
}
