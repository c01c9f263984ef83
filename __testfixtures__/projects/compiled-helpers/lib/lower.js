"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
function lower(text) {
    return text.toLowerCase();
}
exports.default = lower;
