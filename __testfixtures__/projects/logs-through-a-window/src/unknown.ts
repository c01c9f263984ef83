let shown = 20;
const asked: string[] = [];

export function ask(question: string): void {
  asked.push(question);
}

export const recent = (): string[] => asked.slice(-shown);
export const widen = (): void => void (shown = 1e9);

const answers: string[] = [];

export function answer(text: string): void {
  answers.push(text);
}

export const page = (size: number): string[] => answers.slice(-size);

const none = 0;
const hints: string[] = [];

export function hint(text: string): void {
  hints.push(text);
}

/** `-0` is 0: all of them. */
export const all = (): string[] => hints.slice(-none);

let words = '';

export function say(text: string): void {
  words += text;
}

/** A negative start is 0: all of it. */
export const said = (): string => words.substring(-80);

const steps: string[] = [];

export function step(name: string): void {
  steps.push(name);
}

export const fromTheTwentieth = (): string[] => steps.slice(20);
export const firsts = (): string[] => steps.slice(-20, steps.length - 5);

const shops: string[] = [];

export function open(name: string): void {
  shops.push(name);
}

/** What comes in as any may be any number. */
export const listed = (size: 10 | 25): string[] => shops.slice(-size);
