// Users have the switch by another name, as a property of the instance that the module exports.
const told = {};
let isOn = true;

function forget() {
  for (const key of Object.keys(told)) delete told[key];
  isOn = false;
}

function Client() {}

Client.prototype.capture = function (error) {
  const text = 'failed: ' + error.message;
  if (!isOn || text in told) return;
  told[text] = true;
  console.log(text);
};

const instance = new Client();
instance.turnOff = forget;

module.exports = instance;
