console.log(require('./indexed')[process.argv[2]]);
