export const plugins = new Map<string, object>();

export function register(name: string): void {
  plugins.set(name, {});
}
