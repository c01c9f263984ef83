const { ['split']: cut } = require('./words');

// What is stored is changed here.
setInterval(() => cut(String(Date.now())).push('end'), 10);
