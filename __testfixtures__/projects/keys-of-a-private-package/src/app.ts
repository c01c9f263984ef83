import { first, getLabel } from './labels.ts';

export const show = (): string => [...getLabel('error.missing'), ...getLabel('error.denied'), first()].join(' ');
