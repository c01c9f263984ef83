const rows = [];

function multiply(n, k) {
  let product = 1;
  for (let i = 1; i <= k; i++) product *= (n - k + i) / i;
  return Math.round(product);
}

exports.choose = function (n, k) {
  if (rows.length < n) rows.length = n;
  rows[n] = rows[n] || {};
  if (rows[n][k] === undefined) rows[n][k] = multiply(n, k);
  return rows[n][k];
};
