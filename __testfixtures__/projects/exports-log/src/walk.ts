import { steps } from './steps.ts';

export function step(name: string): void {
  steps.push(name);
}
