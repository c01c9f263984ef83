console.log(JSON.stringify(require('./nested-all').nested));
