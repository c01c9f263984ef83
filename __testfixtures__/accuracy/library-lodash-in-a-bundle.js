var __reExport = (target, mod, secondTarget) => (__copyProps(target, mod, 'default'), secondTarget && __copyProps(secondTarget, mod, 'default'));
var lodash_exports = {};
__reExport(lodash_exports, require('lodash'));
var widthOf = (0, lodash_exports.memoize)((text) => text.trim().length);
module.exports = { widthOf };
