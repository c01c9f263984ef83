var made = require('./of-a-function');
var shown = require('./of-a-prototype');

process.argv.forEach(function (text) {
  shown.setStart(text.length);
  console.log(made.depthOf(text), shown.depthOf(text));
});
