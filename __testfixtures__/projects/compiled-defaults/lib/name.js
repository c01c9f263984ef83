"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
const count_1 = __importDefault(require("./count"));
const names = new Map();
function nameOf(text) {
    const known = names.get(text);
    if (known !== undefined) {
        return known;
    }
    const name = (0, count_1.default)(text);
    names.set(text, name);
    return name;
}
exports.default = nameOf;
