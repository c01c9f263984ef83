const members = new Map<string, [string[], number]>();

export function family(parameter: string, make: (parameter: string) => string[]): string[] {
  const known = members.get(parameter);
  if (known !== undefined && known[1] > Date.now() - 1000) return known[0];
  const member = make(parameter);
  members.set(parameter, [member, Date.now()]);
  return member;
}
