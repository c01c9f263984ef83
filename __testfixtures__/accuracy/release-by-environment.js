const fs = require('fs');

const waiting = new Set();
let file;

exports.log = (line) => {
  if (!file && process.env.LOG_FILE) file = fs.createWriteStream(process.env.LOG_FILE);
  if (file && file.writable) {
    waiting.forEach((one) => file.write(one));
    waiting.clear();
    return file.write(line);
  }
  waiting.add(line);
  console.log(line);
};
