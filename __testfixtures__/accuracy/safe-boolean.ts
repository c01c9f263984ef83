const texts = new Map<boolean, string>();
export function answer(yes: boolean): string {
  if (!texts.has(yes)) texts.set(yes, yes ? 'Yes' : 'No');
  return texts.get(yes)!;
}
