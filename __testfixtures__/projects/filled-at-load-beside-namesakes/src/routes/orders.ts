import knex from 'knex';
import * as semver from 'semver';
import { addHook, addTax, applyTax, runHook } from '../hooks.ts';
import Router from '../router.ts';

const db = knex({ client: 'pg' });
const router = new Router();

addHook('paid', (order) => process.stdout.write(order));
addTax('NL', (order) => process.stdout.write(order));

router.get('/orders', async (url) => {
  const order = await db('orders').where({ url }).get();
  runHook('paid', order.id);
  applyTax(order.country, order.id);
  return semver.gt(order.version, '2.0.0') ? order.id : '';
});

export default router;
