let command = '';
let flags: string[] = [];
export function parse(argv: string[]): void { [command, ...flags] = argv; }
const plans = new Map<string, string>();
export function planOf(id: string): string {
  const known = plans.get(id);
  if (known !== undefined) return known;
  const plan = `${id} ${flags.join(' ')}`;
  plans.set(id, plan);
  return plan;
}
export function commandName(): string { return command; }
