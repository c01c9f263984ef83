"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
var memory_1 = require("./memory");
Object.defineProperty(exports, "MemoryStorage", { enumerable: true, get: function () { return memory_1.MemoryStorage; } });
var turns_1 = require("./turns");
Object.defineProperty(exports, "Turns", { enumerable: true, get: function () { return turns_1.Turns; } });
