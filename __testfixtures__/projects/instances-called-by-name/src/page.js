exports.toggle = function toggle(element = {}) {
  if (element.classList) {
    element.classList.add('busy');
    element.classList.remove('idle');
  }
};
