"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
const tags = {};
const tagOf = (text) => {
    if (tags[text]) {
        return tags[text];
    }
    const list = text.split('<');
    tags[text] = list;
    return list;
};
exports.default = tagOf;
