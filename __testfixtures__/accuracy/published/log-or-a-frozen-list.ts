const isDebug = process.env['DEBUG'] !== undefined;
const log: string[] = isDebug ? [] : (Object.freeze([]) as unknown as string[]);
export function write(text: string): void { if (isDebug) log.push(text); }
