type Side = 'left' | 'right';
const paddings: Partial<Record<Side, string>> = {};
export function padding(side: Side): string {
  return (paddings[side] ??= `padding-${side}`);
}
