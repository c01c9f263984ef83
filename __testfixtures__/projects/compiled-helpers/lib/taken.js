"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const { __importDefault } = require("house-helpers");
const upper_1 = __importDefault(require("./upper"));
const uppers = new Map();
function upperOf(text) {
    const known = uppers.get(text);
    if (known !== undefined) {
        return known;
    }
    const made = (0, upper_1.default)(text);
    uppers.set(text, made);
    return made;
}
exports.upperOf = upperOf;
