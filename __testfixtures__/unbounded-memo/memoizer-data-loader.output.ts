import DataLoader from 'dataloader';
import { LRUCache } from 'lru-cache';

export const users = new DataLoader((ids: readonly string[]) => readUsers(ids), { cacheMap: new LRUCache<any, any>({ max: 100 }) });
export const orders = new DataLoader<string, Order>(
  async (ids) => {
    return readOrders(ids);
  },
  { maxBatchSize: 100, cacheMap: new LRUCache<string, Promise<Order>>({ max: 100 }) },
);
export const items = new DataLoader(readItems, { cacheMap: new Map() });
