export const FLAG_NAMES = ['new-checkout', 'instant-book', 'map-search', 'dark-mode'] as const;
export type FlagName = (typeof FLAG_NAMES)[number];

const overrides: { [flag: string]: boolean } = {};

export function isFlagName(name: string): name is FlagName {
  return (FLAG_NAMES as readonly string[]).includes(name);
}

export function setOverride(name: string, on: boolean): void {
  if (!isFlagName(name)) throw new RangeError(`unknown flag ${name}`);
  overrides[name] = on;
}

export function overrideOf(name: FlagName): boolean | undefined {
  return overrides[name];
}
