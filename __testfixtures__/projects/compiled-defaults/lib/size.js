"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
const sizes = {};
const sizeOf = (text) => {
    if (sizes[text]) {
        return sizes[text];
    }
    const lines = text.split('\n');
    const size = { width: lines[0].length, height: lines.length };
    sizes[text] = size;
    return size;
};
exports.default = sizeOf;
