export function list(value: object | unknown): void {
  console.log(Object.entries(value as object));
}

export const name = (): string => process.argv[2] ?? 'kept';
