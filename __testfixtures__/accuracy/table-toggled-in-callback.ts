const RULES = [{ name: 'a', enabled: true, weight: 3 }, { name: 'b', enabled: true, weight: 4 }];
export function toggle(name: string, enabled: boolean): boolean {
  return RULES.some((rule) => { if (rule.name !== name) return false; rule.enabled = enabled; return true; });
}
const scores = new Map<string, number>();
export function firstScore(id: string): number {
  const known = scores.get(id);
  if (known !== undefined) return known;
  const score = RULES.reduce((sum, rule) => sum + (rule.enabled ? rule.weight : 0), id.length);
  scores.set(id, score);
  return score;
}
