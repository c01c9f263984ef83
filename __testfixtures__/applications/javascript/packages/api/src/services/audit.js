'use strict';

const trail = [];

function record(actor, action, subject) {
  trail.push({ at: new Date().toISOString(), actor, action, subject });
}

function exportCsv() {
  return trail.map((e) => [e.at, e.actor, e.action, e.subject].join(';')).join('\n');
}

function byActor(actor) {
  return trail.filter((e) => e.actor === actor);
}

module.exports = { record, exportCsv, byActor };
