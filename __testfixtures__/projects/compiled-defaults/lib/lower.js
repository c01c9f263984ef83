"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
const open_1 = __importDefault(require("./open"));
function lower(text) {
    const known = open_1.default.get(text);
    if (known !== undefined) {
        return known;
    }
    const made = text.toLowerCase();
    open_1.default.set(text, made);
    return made;
}
exports.lower = lower;
function inspect(show) {
    show(open_1);
}
exports.inspect = inspect;
