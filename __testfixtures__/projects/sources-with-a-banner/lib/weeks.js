/*!
 * dates v1.4.0, (c) the authors, MIT license
 */
(function () {
  var weeks = {};
  Dates.weekOf = function (day) {
    if (!weeks[day]) weeks[day] = Dates.parse(day).getUTCDay();
    return weeks[day];
  };
})();
