/** Percent of tenants a flag is on for. Changed by deploys only. */
export const ROLLOUTS = Object.freeze({
  'instant-book': 100,
  'split-payments': 25,
  'new-search': 60,
  'dynamic-deposit': 5,
} as const);

export type Flag = keyof typeof ROLLOUTS;
