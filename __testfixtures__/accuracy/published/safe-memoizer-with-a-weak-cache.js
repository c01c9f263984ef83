import memoize from 'lodash/memoize';
const api = { width: memoize((el) => el.x) };
api.width.cache = new WeakMap();
export { api };
