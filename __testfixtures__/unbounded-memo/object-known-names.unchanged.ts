export {};
const cache: { [key: string]: Page; main: Page } = {} as any;
const f = (k: string) => cache[k];
