// Alerts are told once each, until a user turns them off: nobody in the program does.
let alerts = new Set();

exports.disableAlerts = () => {
  alerts = null;
};

exports.alert = (message) => {
  if (alerts && !alerts.has(message)) {
    alerts.add(message);
    console.log(message);
  }
};
