"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const { wrap: __importDefault } = require("house-helpers");
const lower_1 = __importDefault(require("./lower"));
const lowers = new Map();
function lowerOf(text) {
    const known = lowers.get(text);
    if (known !== undefined) {
        return known;
    }
    const made = (0, lower_1.default)(text);
    lowers.set(text, made);
    return made;
}
exports.lowerOf = lowerOf;
