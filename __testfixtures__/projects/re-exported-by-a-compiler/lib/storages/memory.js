"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.MemoryStorage = void 0;
class MemoryStorage {
    constructor({ store = new Map() } = {}) {
        this.store = store;
    }
    async get(key) {
        return this.store.get(key);
    }
    async set(key, value) {
        this.store.set(key, value);
        return true;
    }
    async delete(key) {
        return this.store.delete(key);
    }
}
exports.MemoryStorage = MemoryStorage;
