export interface Modifier {
  name: string;
  percent: number;
}

export interface RatePlan {
  code: string;
  baseMinor: number;
  modifiers: Modifier[];
}

const plans = new Map<string, RatePlan>();

/** Reads `FLEX;12000;weekend=+10;early=-5` as exported by channel managers. */
export function parseRatePlan(text: string): RatePlan {
  const cached = plans.get(text);
  if (cached) return cached;

  const [code = '', baseMinor = '0', ...rest] = text.split(';');
  const plan: RatePlan = {
    code,
    baseMinor: Number(baseMinor),
    modifiers: rest.map((item) => {
      const [name = '', percent = '0'] = item.split('=');
      return { name, percent: Number(percent) };
    }),
  };
  plans.set(text, plan);
  return plan;
}
