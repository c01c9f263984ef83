const { sort } = require('./called');
const { isBefore } = require('./called-by-another-name');
const { add } = require('./kept-by-others');
const { isOther } = require('./told-apart');

process.on('message', ({ rows, tag }) => {
  console.log(sort(rows, tag), isBefore(rows[0].title, rows[1].title, tag), add(tag), isOther(tag));
});
