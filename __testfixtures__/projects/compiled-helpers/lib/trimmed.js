"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
function trimmed(text) {
    return text.trim();
}
exports.default = trimmed;
