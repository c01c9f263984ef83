// `Hooks.on` is not what a button has, though both are called `on`.
const Hooks = { loaded: {} };

Hooks.on = (name, run) => {
  Hooks.loaded[name] = Hooks.loaded[name] || new Set();
  Hooks.loaded[name].add(run);
};

Hooks.on('start', () => console.log('started'));

async function open(dialogs, target) {
  const modal = await dialogs.show(target);
  modal.on('shown', () => {
    modal.find('input').val(target.value);
  });
}

document.querySelector('button').addEventListener('click', (event) => open(window.dialogs, event.target));
