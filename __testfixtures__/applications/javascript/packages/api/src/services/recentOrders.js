'use strict';

class RecentOrders {
  constructor(shown) {
    this.shown = shown;
    this.events = [];
  }

  add(order) {
    this.events.push({ id: order.id, customerId: order.customerId, at: Date.now() });
  }

  list() {
    const events = this.events;
    return events.slice(-this.shown);
  }

  last() {
    return this.events[this.events.length - 1] || null;
  }
}

module.exports = new RecentOrders(50);
