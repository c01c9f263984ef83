export const cache = {};
export const keys = () => Object.keys(cache);
