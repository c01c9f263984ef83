"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
const chalk_1 = __importDefault(require("chalk"));
const index_1 = require("./index");
const name_1 = __importDefault(require("./name"));
const size_1 = __importDefault(require("./size"));
const title_1 = __importDefault(require("./title"));
const words_1 = __importDefault(require("./words"));
const head_1 = require("./head");
const lower_1 = require("./lower");
const tail_1 = require("./tail");
const upper_1 = require("./upper");
lower_1.inspect(console.log);
head_1.use({ default: (text) => text + process.argv.length });
const color = chalk_1.default;
process.stdin.on('data', (text) => {
    (0, words_1.default)(text).push('more');
    (0, index_1.markOf)(text).push('more');
    console.log(upper_1.upper(text), lower_1.lower(text), head_1.headOf(text), tail_1.tailOf(text));
    console.log(color.red(text), String(size_1.default(text).width).length, (0, title_1.default)(text), (0, name_1.default)(text));
});
