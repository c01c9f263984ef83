const instances = [];
function Instance() {
  this.id = instances.length;
  instances.push(this);
}
module.exports = Instance;
