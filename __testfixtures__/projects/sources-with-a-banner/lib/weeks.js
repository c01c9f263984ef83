/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. Portions Copyright (C) the authors, 2011-2015 */
(function () {
  var weeks = {};
  Dates.weekOf = function (day) {
    if (!weeks[day]) weeks[day] = Dates.parse(day).getUTCDay();
    return weeks[day];
  };
})();
