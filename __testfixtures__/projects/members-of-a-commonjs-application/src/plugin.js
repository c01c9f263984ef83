'use strict';

module.exports = (app) => [...app.titles.shown.values()];
