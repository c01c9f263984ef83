import * as defaulted from './defaulted.ts';

export default defaulted;
