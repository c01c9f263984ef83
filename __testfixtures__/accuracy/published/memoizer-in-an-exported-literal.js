import memoize from 'lodash/memoize';

const parse = (color) => color.split(',');

const api = { parse: memoize(parse) };

export { api };
