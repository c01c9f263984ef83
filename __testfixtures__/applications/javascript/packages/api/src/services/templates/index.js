'use strict';

const readTemplate = require('./files');
const container = require('../../container');

function renderMail(name, data) {
  return container.resolve('templateCompiler').compile(readTemplate(name))(data);
}

function renderCustom(source, data) {
  return container.resolve('templateCompiler').compile(source)(data);
}

module.exports = { renderMail, renderCustom };
