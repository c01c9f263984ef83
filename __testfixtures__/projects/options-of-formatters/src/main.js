import { show, showDate, showSigned } from './numbers.js';

onRequest(({ value, tag, options }) => [show(value, tag, options), showSigned(value, tag, options), showDate(value, tag, options)].join());
