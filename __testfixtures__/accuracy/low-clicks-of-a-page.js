(function () {
  'use strict';

  const actions = [];

  /** One for each click of one person, who goes on to another page some time. */
  document.querySelectorAll('.later').forEach((element) => {
    element.addEventListener('click', (event) => {
      event.preventDefault();
      actions.push({ label: element.textContent, path: window.location.pathname });
      window.deferredActions = actions.slice();
    });
  });
})();
