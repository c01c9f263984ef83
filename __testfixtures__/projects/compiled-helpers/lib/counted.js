"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
let count = 0;
function __importDefault(mod) {
    return mod.__esModule ? { default: (text) => mod.default(text) + count++ } : mod;
}
const doubled_1 = __importDefault(require("./doubled"));
const doubles = new Map();
function doubledOf(text) {
    const known = doubles.get(text);
    if (known !== undefined) {
        return known;
    }
    const made = (0, doubled_1.default)(text);
    doubles.set(text, made);
    return made;
}
exports.doubledOf = doubledOf;
