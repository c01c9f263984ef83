import { render } from './render.ts';

export const rules: string[] = [];
rules.push('first');
export const heading = render(import.meta.url);
rules.push('second');
