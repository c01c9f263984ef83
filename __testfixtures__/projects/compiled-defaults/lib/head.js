"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
let look_1 = __importDefault(require("./look"));
const heads = new Map();
function headOf(text) {
    const known = heads.get(text);
    if (known !== undefined) {
        return known;
    }
    const head = (0, look_1.default)(text);
    heads.set(text, head);
    return head;
}
exports.headOf = headOf;
function use(other) {
    look_1 = other;
}
exports.use = use;
