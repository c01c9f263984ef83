export {};
const codes = new Map<string, number>();
export const codeOf = (name: string): number => codes.get(name) ?? codes.set(name, name.length).get(name)!;
