"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Turns = void 0;
class Turns {
    constructor() {
        this.taken = new Map();
    }
    take(key) {
        const turn = { since: Date.now() };
        this.taken.set(key, turn);
        return turn;
    }
    drop(key, turn) {
        if (this.taken.get(key) === turn)
            this.taken.delete(key);
    }
}
exports.Turns = Turns;
