const compiled = new Map<string, Function>();
function compile(expression: string): Function {
  let test = compiled.get(expression);
  if (test === undefined) {
    test = new Function('data', `return Boolean(${expression.trim()});`);
    compiled.set(expression, test);
  }
  return test;
}
export const isSame = (a: string, b: string): boolean => compile(a) === compile(b);
