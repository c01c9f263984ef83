// A list in an object of the module that only grows as the parameter of a function, which is handed on to another one.
const state = { entries: [] as string[] };

const put = (into: string[], text: string): void => {
  append(text, into);
};

function append(text: string, target: string[]): void {
  target.push(text);
}

export function remember(text: string): void {
  put(state.entries, text);
}
