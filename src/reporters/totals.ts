import type { Summary } from '../types.ts';
import { plural } from './terminal.ts';

/** The sum that every format with words ends in: `3 candidates = 2 findings (1 rewrite, 1 suggest, 0 refuse) + 1 safe`. */
export function equation({ candidates, findings, rewrite, suggest, refuse, safe }: Summary): string {
  const found = `${plural(findings, 'finding')} (${rewrite} rewrite, ${suggest} suggest, ${refuse} refuse)`;
  return `${plural(candidates, 'candidate')} = ${found} + ${safe} safe`;
}
