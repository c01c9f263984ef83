"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
function dashed(text) {
    return text.replace(/ /g, "-");
}
exports.default = dashed;
