module.exports = setup;

function setup() {
  function create(name) {
    function log(text) {
      process.stdout.write(`${name} ${text}\n`);
    }
    log.destroy = destroy;
    create.instances.push(log);
    return log;
  }

  // Whoever made one has to know of it.
  function destroy() {
    const index = create.instances.indexOf(this);
    if (index !== -1) create.instances.splice(index, 1);
  }

  create.instances = [];
  return create;
}
