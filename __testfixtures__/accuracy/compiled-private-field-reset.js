'use strict';
var __classPrivateFieldGet = (this && this.__classPrivateFieldGet) || function (receiver, state) {
  return state.get(receiver);
};
var __classPrivateFieldSet = (this && this.__classPrivateFieldSet) || function (receiver, state, value) {
  return state.set(receiver, value), value;
};
var _Batch_rows;

class Batch {
  constructor() {
    _Batch_rows.set(this, []);
  }
  add(row) {
    __classPrivateFieldGet(this, _Batch_rows, 'f').push(row);
  }
  take() {
    const rows = __classPrivateFieldGet(this, _Batch_rows, 'f');
    __classPrivateFieldSet(this, _Batch_rows, [], 'f');
    return rows;
  }
}
_Batch_rows = new WeakMap();

const batch = new Batch();
setInterval(() => console.log(batch.take().length), 1000);
exports.add = (row) => batch.add(row);
