(function (define) {
  'use strict';
  define(function (require) {
    var settle = require('./settle');

    return function settleAll(promises) {
      var reported = [];

      promises.forEach(function (promise) {
        settle(promise, function (rejection) {
          reported.push(rejection);
        });
      });

      return reported.length;
    };
  });
})(
  typeof define === 'function' && define.amd
    ? define
    : function (factory) {
        module.exports = factory(require);
      },
);
