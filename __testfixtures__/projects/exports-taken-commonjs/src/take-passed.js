console.log(require('./passed'));
