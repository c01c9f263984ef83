"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
const shared_1 = __importDefault(require("./shared"));
function upper(text) {
    const known = shared_1.default.get(text);
    if (known !== undefined) {
        return known;
    }
    const made = text.toUpperCase();
    shared_1.default.set(text, made);
    return made;
}
exports.upper = upper;
