export async function run(path: string, extra: string): Promise<number> { const { default: parse } = await import('./parse.ts'); const list = parse(path); list.push(extra); return list.length; }
