"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
function doubled(text) {
    return text.repeat(2);
}
exports.default = doubled;
