"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
const words = {};
const wordsOf = (text) => {
    if (words[text]) {
        return words[text];
    }
    const list = text.split(' ');
    words[text] = list;
    return list;
};
exports.default = wordsOf;
