interface Instalment {
  readonly n: number;
  readonly amount: number;
}

const plans = new Map<string, readonly Instalment[]>();

function split(total: number, count: number): readonly Instalment[] {
  const base = Math.floor(total / count);
  return Array.from({ length: count }, (_, i) => ({ n: i + 1, amount: i === 0 ? total - base * (count - 1) : base }));
}

const keep = (key: string, plan: readonly Instalment[]): readonly Instalment[] => {
  plans.set(key, plan);
  return plan;
};

export function firstInstalment(total: number, count: number): number {
  const key = `${total}/${count}`;
  const plan = plans.has(key) ? plans.get(key)! : keep(key, split(total, count));
  return plan[0]!.amount;
}
