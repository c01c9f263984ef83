"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
function front(text) {
    return text.slice(0, 9);
}
exports.default = front;
