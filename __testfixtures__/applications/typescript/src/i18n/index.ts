export { formatMoney, spellPercent } from './number-format.js';
export { compileMessage } from './message-compiler.js';
export { dayLabel, rangeLabel } from './date-labels.js';
export { pluralCategory, toSupported } from './plural-rules.js';
export { translate } from './catalog.js';
