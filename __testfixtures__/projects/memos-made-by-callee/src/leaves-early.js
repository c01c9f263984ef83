let flag = true;
const parsed = {};
function parse(text) { if (text.length > 3 && flag) { flag = false; return 'early'; } return (parsed[text] = text.trim()); }
export function open(text) { return (parsed[text] || parse(text)); }
