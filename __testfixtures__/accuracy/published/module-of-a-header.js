(function (define) {
  'use strict';
  define(function (require) {
    var setTimer = require('../env').setTimer;

    return function unhandledRejection(Promise) {
      var reported = [];

      Promise.onPotentiallyUnhandledRejection = function (rejection) {
        setTimer(function () {
          report(rejection);
        }, 0);
      };

      function report(rejection) {
        if (!rejection.handled) {
          reported.push(rejection);
          console.error('Potentially unhandled rejection [' + rejection.id + ']');
        }
      }

      return Promise;
    };
  });
})(
  typeof define === 'function' && define.amd
    ? define
    : function (factory) {
        module.exports = factory(require);
      },
);
