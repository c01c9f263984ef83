interface Test extends Function {
  calls?: number;
}
const compiled = new Map<string, Test>();
export function evaluate(expression: string, data: Record<string, unknown>): number {
  let test = compiled.get(expression);
  if (test === undefined) {
    test = new Function('data', `return Boolean(${expression.trim()});`) as Test;
    compiled.set(expression, test);
  }
  test(data);
  test.calls = (test.calls ?? 0) + 1;
  return test.calls;
}
