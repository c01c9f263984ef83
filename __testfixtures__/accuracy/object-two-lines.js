var masks = {},
  formatters = {};
function makeFormatter(mask) {
  return (date) => mask + date;
}
exports.format = function (date, mask) {
  formatters[mask] =
    formatters[mask] || makeFormatter(mask);
  return formatters[mask](date);
};
exports.masks = masks;
