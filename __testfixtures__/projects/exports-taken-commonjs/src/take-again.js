exports.memo = require('./again').kept;
