const errors: string[] = [];
export function fail(message: string): void {
  errors.unshift(message);
  if (errors.length > 20) errors.length = 20;
}
export const firstError = () => errors[0];
