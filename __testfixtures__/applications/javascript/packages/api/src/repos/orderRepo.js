'use strict';

const db = require('../db');
const Order = require('../models/order');

class OrderRepo {
  #loaded = new Map();

  async find(id) {
    if (this.#loaded.has(id)) return this.#loaded.get(id);
    const row = await db.one('SELECT * FROM orders WHERE id = ?', [id]);
    if (!row) return null;
    const order = Order.fromRow(row);
    this.#loaded.set(id, order);
    return order;
  }

  async flush(id) {
    const order = await this.find(id);
    if (!order || !order.dirty) return;
    await db.run('UPDATE orders SET lines = ? WHERE id = ?', [JSON.stringify(order.lines), id]);
    order.dirty = false;
  }
}

module.exports = new OrderRepo();
