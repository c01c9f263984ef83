import memoize from 'lodash/memoize';

const getConfig = memoize(() => JSON.parse(process.env.CONFIG ?? '{}') as { port?: number });

export const port = () => getConfig().port ?? 80;
