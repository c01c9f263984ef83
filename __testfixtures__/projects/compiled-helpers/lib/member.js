"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const helpers = require("house-helpers");
const front_1 = helpers.__importDefault(require("./front"));
const fronts = new Map();
function frontOf(text) {
    const known = fronts.get(text);
    if (known !== undefined) {
        return known;
    }
    const made = (0, front_1.default)(text);
    fronts.set(text, made);
    return made;
}
exports.frontOf = frontOf;
