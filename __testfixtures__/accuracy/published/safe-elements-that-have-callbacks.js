const { createElement } = require('some-view');

/** Drawn anew each time: the old element goes, and what its callback fills with it. */
exports.renderRow = (row, onChange) => {
  const edits = {};
  return createElement('input', {
    value: row.value,
    onInput(event) {
      edits[event.target.name] = event.target.value;
      onChange(edits[event.target.name]);
    },
  });
};
