const plans = {};

export function add(name, steps) {
  if (plans.hasOwnProperty(name)) throw new Error(`${name} is taken`);
  const plan = { name, steps: steps.map((step) => step.trim()) };
  plans[name] = plan;
}

export function getPlan(name) {
  return plans[name];
}
