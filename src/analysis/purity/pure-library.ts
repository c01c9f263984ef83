/** Functions of the language that compute and do nothing else. */
export const PURE_CALLS = new Set([
  'String',
  'Number',
  'Boolean',
  'BigInt',
  'Array',
  'Object',
  'RegExp',
  'parseInt',
  'parseFloat',
  'isNaN',
  'isFinite',
  'structuredClone',
  'escape',
  'unescape',
  'encodeURIComponent',
  'decodeURIComponent',
  'encodeURI',
  'decodeURI',
  'Error',
  'TypeError',
  'RangeError',
  'super',
]);
/** Objects of the language whose methods do so, `Math.random` apart. */
export const PURE_BASES = new Set([
  'Math',
  'JSON',
  'Object',
  'Array',
  'Number',
  'String',
  'Intl',
  'BigInt',
  'Symbol',
  'Buffer',
  'Boolean',
  'RegExp',
]);
export const PURE_NEW = new Set([
  'Function',
  'RegExp',
  'Map',
  'Set',
  'Array',
  'Object',
  'Error',
  'TypeError',
  'RangeError',
  'SyntaxError',
  'URL',
  'URLSearchParams',
  'Uint8Array',
  'TextEncoder',
  'TextDecoder',
  'WeakMap',
  'WeakSet',
  'NumberFormat',
  'DateTimeFormat',
  'Collator',
  'PluralRules',
  'RelativeTimeFormat',
  'ListFormat',
  'DisplayNames',
  'Segmenter',
  'Locale',
]);
/** What `new` makes of these changes by its own methods and members only: not by itself, and nothing runs when it is read. */
export const STILL = new Set([
  ...PURE_NEW,
  'Date',
  ...['Int8', 'Uint8Clamped', 'Int16', 'Uint16', 'Int32', 'Uint32', 'BigInt64', 'BigUint64', 'Float32', 'Float64'].map(
    (name) => `${name}Array`,
  ),
]);
/** Methods of strings, arrays, regular expressions, dates, collections and hashes; `true` for those that change their receiver. */
export const METHODS: ReadonlyMap<string, boolean> = new Map([
  ...'at charAt charCodeAt codePointAt concat endsWith includes indexOf lastIndexOf localeCompare match matchAll normalize padEnd padStart repeat replace replaceAll search slice split startsWith substr substring toLowerCase toUpperCase toLocaleLowerCase toLocaleUpperCase trim trimEnd trimStart toString valueOf every filter find findIndex findLast findLastIndex flat flatMap forEach join map reduce reduceRight some toReversed toSorted toSpliced with keys values entries get has hasOwnProperty test exec getTime getFullYear getMonth getDate getUTCFullYear getUTCMonth getUTCDate getUTCDay getUTCHours getUTCMinutes getUTCSeconds getUTCMilliseconds toISOString toJSON toFixed toPrecision format formatToParts segment resolvedOptions description maximize minimize getWeekInfo getTextInfo readUInt8 readUInt16BE readUInt16LE readUInt32BE readUInt32LE readInt8 readInt16BE readInt16LE readInt32BE readInt32LE readUIntBE readUIntLE readIntBE readIntLE readBigUInt64BE readBigUInt64LE readBigInt64BE readBigInt64LE readFloatBE readFloatLE readDoubleBE readDoubleLE'
    .split(' ')
    .map((name) => [name, false] as const),
  ...'push pop shift unshift splice sort reverse fill set add delete clear copyWithin setTime'
    .split(' ')
    .map((name) => [name, true] as const),
]);

/** Methods that change what they are called on. */
export const CHANGERS: ReadonlySet<string> = new Set([...METHODS].filter(([, isChange]) => isChange).map(([name]) => name));

/** Methods that nothing but strings has: on a value without a type they tell that it is one. */
export const STRING_METHODS: ReadonlySet<string> = new Set(
  'charAt charCodeAt codePointAt endsWith localeCompare match normalize padEnd padStart replace replaceAll split startsWith substr substring toLowerCase toUpperCase toLocaleLowerCase toLocaleUpperCase trim trimEnd trimStart'.split(
    ' ',
  ),
);

/** Methods of texts, lists and tables that give a text, a number or a yes. */
export const ASKING =
  /^(?:every|some|includes|indexOf|lastIndexOf|findIndex|findLastIndex|test|startsWith|endsWith|has|join|charAt|charCodeAt|codePointAt)$/;
