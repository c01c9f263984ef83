import { AsyncLocalStorage } from 'node:async_hooks';

const storage = new AsyncLocalStorage();

export const withContext = (context, fn) => storage.run(context, fn);
export const currentContext = () => storage.getStore() ?? { locale: 'en', catalog: {} };
