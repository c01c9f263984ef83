const { create } = Object;
const plurals = create(null);
module.exports = (word) => plurals[word] || (plurals[word] = word + 's');
