console.log(module.require('./called').kept);
