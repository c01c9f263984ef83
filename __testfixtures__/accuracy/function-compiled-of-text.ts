const compiled = new Map<string, Function>();
export function evaluate(expression: string, data: Record<string, unknown>): boolean {
  let test = compiled.get(expression);
  if (test === undefined) {
    test = new Function('data', `return Boolean(${expression.trim()});`);
    compiled.set(expression, test);
  }
  return test(data) === true;
}
