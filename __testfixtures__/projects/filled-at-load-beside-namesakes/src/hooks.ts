export type Hook = (order: string) => void;

const hooks: Record<string, Hook> = {};

export function addHook(name: string, hook: Hook): void {
  hooks[name] = hook;
}

export function runHook(name: string, order: string): void {
  hooks[name]?.(order);
}

const taxes: Record<string, Hook> = {};

export function addTax(country: string, tax: Hook): void {
  taxes[country] = tax;
}

export function applyTax(country: string, order: string): void {
  taxes[country]?.(order);
}
