"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const trimmed_1 = __importDefault(require("./trimmed"));
const trims = new Map();
function trimmedOf(text) {
    const known = trims.get(text);
    if (known !== undefined) {
        return known;
    }
    const made = (0, trimmed_1.default)(text);
    trims.set(text, made);
    return made;
}
exports.trimmedOf = trimmedOf;
