"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
function upper(text) {
    return text.toUpperCase();
}
exports.default = upper;
