"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const _interopRequireDefault = require("@babel/runtime/helpers/interopRequireDefault");
const dashed_1 = _interopRequireDefault(require("./dashed"));
const dashes = new Map();
function dashedOf(text) {
    const known = dashes.get(text);
    if (known !== undefined) {
        return known;
    }
    const made = (0, dashed_1.default)(text);
    dashes.set(text, made);
    return made;
}
exports.dashedOf = dashedOf;
