import DataLoader from 'dataloader';

export const users = new DataLoader((ids: readonly string[]) => readUsers(ids));
export const orders = new DataLoader<string, Order>(
  async (ids) => {
    return readOrders(ids);
  },
  { maxBatchSize: 100 },
);
export const items = new DataLoader(readItems, { cacheMap: new Map() });
