const recent: string[] = [];
export function visit(page: string): readonly string[] {
  recent.push(page);
  if (recent.length > 10) recent.shift();
  return recent;
}
