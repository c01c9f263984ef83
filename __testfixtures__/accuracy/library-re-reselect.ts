import { createCachedSelector, LruObjectCache } from 're-reselect';

interface State {
  readonly orders: readonly { readonly id: string; readonly total: number }[];
}

const getOrders = (state: State) => state.orders;
const getId = (_state: State, id: string) => id;

export const getOrder = createCachedSelector([getOrders, getId], (orders, id) => orders.find((order) => order.id === id))(getId);

export const getTotal = createCachedSelector(
  getOrders,
  getId,
  (orders, id) => orders.filter((order) => order.id === id).reduce((sum, { total }) => sum + total, 0),
)({ keySelector: getId, cacheObject: new LruObjectCache({ cacheSize: 20 }) });
