const { memoOf } = require('./memo');
const { load } = require('./load');

for (const name of process.argv) console.log(memoOf(name), load(name));
