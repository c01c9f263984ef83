"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const tslib_1 = require("tslib");
const spaced_1 = tslib_1.__importDefault(require("./spaced"));
const spaces = new Map();
function spacedOf(text) {
    const known = spaces.get(text);
    if (known !== undefined) {
        return known;
    }
    const made = (0, spaced_1.default)(text);
    spaces.set(text, made);
    return made;
}
exports.spacedOf = spacedOf;
