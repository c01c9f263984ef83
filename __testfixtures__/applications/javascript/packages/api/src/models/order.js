'use strict';

function Order(id, customerId, lines) {
  this.id = id;
  this.customerId = customerId;
  this.lines = lines;
  this.dirty = false;
}

Order.fromRow = function (row) {
  return new Order(row.id, row.customer_id, JSON.parse(row.lines));
};

Order.prototype.addLine = function (sku, quantity, unitPrice) {
  this.lines.push({ sku: sku, quantity: quantity, unitPrice: unitPrice });
  this.dirty = true;
};

Order.prototype.total = function () {
  return this.lines.reduce(function (sum, line) {
    return sum + line.quantity * line.unitPrice;
  }, 0);
};

module.exports = Order;
