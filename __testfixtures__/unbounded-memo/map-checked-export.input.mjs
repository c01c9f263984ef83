export let cache = new Map;
export const get = (text) => cache.get(text);
export const drop = () => {
  cache = new Map();
};
