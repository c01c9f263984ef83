const { open } = require('a-database');
const databases = {};

exports.connect = function (file, mode, callback) {
  let database;
  if (!databases[file]) {
    database = databases[file] = open(file, mode, callback);
  } else {
    database = databases[file];
    database.once('open', () => callback(null));
  }
  return database;
};
