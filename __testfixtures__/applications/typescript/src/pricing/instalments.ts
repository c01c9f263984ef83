export interface Instalment {
  readonly n: number;
  readonly amount: number;
}

const plans = new Map<string, readonly Instalment[]>();

function split(total: number, count: number): readonly Instalment[] {
  const base = Math.floor(total / count);
  return Array.from({ length: count }, (_, i) => ({
    n: i + 1,
    amount: i === 0 ? total - base * (count - 1) : base,
  }));
}

function put(key: string, plan: readonly Instalment[]): readonly Instalment[] {
  plans.set(key, plan);
  return plan;
}

export function instalmentPlan(total: number, count: number): readonly Instalment[] {
  const key = `${total}/${count}`;
  return plans.has(key) ? plans.get(key)! : put(key, split(total, count));
}
