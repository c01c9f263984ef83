const EXPERIMENTS: Readonly<Record<string, readonly string[]>> = {
  'checkout-layout': ['control', 'compact', 'wizard'],
  'map-first': ['control', 'map'],
};

const variants = new Map<string, string>();

function pick(experiment: string): string {
  const options = EXPERIMENTS[experiment] ?? ['control'];
  return options[Math.floor(Math.random() * options.length)]!;
}

export function variantFor(experiment: string, visitorId: string): string {
  const key = `${experiment}:${visitorId}`;
  let variant = variants.get(key);
  if (variant === undefined) {
    variant = pick(experiment);
    variants.set(key, variant);
  }
  return variant;
}
