import { render } from './render.ts';

export const rules: string[] = [];
rules.push('first');
export const heading = render('heading');
rules.push('second');
