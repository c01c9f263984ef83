/** How often each word of the text is there. */
module.exports = function countWords(text) {
  var counts = Object.create(null);
  text.split(/\s+/).forEach(
    function (word) {
      counts[word] = (counts[word] || 0) + 1;
    }.bind(this),
  );
  return counts;
};
