"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
function spaced(text) {
    return text.split("").join(" ");
}
exports.default = spaced;
