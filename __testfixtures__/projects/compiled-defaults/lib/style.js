"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
function style(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
exports.default = style;
