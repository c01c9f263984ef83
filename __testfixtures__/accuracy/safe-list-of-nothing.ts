declare const isDevelopment: boolean;

export const NONE: readonly never[] = isDevelopment ? Object.freeze([]) : [];

export function fill(given: string[] | undefined, names: readonly string[]): void {
  const list = given || (NONE as unknown as string[]);
  for (const name of names) list.push(name);
}
