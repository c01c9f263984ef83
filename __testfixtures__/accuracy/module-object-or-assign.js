const basic = {};
exports.basicPattern = (text) => basic[text] || (basic[text] = new RegExp('^' + text));
