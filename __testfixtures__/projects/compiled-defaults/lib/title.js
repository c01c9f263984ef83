"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
const style_1 = __importDefault(require("./style"));
const titles = new Map();
function titleOf(text) {
    const known = titles.get(text);
    if (known !== undefined) {
        return known;
    }
    const title = (0, style_1.default)(text);
    titles.set(text, title);
    return title;
}
exports.default = titleOf;
