const { listOf } = require('./plugins/list');
const { memoOf } = require('./core/memo');
const { nearOf } = require('./core/near');
const { load } = require('./load');

for (const name of process.argv) console.log(listOf(name), memoOf(name), nearOf(name), load(name));
