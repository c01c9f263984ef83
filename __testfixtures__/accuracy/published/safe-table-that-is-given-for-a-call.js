/** Each call makes its own table, and lets go of it with the function. */
const numberBy = (table) => {
  return (name) => {
    if (!(name in table)) table[name] = Object.keys(table).length;
    return table[name];
  };
};

exports.encode = (names) => {
  const getNumber = numberBy({});
  return names.map((name) => getNumber(name)).join(',');
};
