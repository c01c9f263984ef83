"use strict";
const { upperOf } = require("./taken");
const { lowerOf } = require("./renamed");
const { trimmedOf } = require("./nowhere");
const { frontOf } = require("./member");
const { doubledOf } = require("./counted");
const { spacedOf } = require("./library");
const { dashedOf } = require("./runtime");
process.argv.forEach((text) => {
    console.log(upperOf(text));
    console.log(lowerOf(text));
    console.log(trimmedOf(text));
    console.log(frontOf(text));
    console.log(doubledOf(text));
    console.log(spacedOf(text));
    console.log(dashedOf(text));
});
