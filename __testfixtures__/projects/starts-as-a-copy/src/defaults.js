exports.names = ['start', 'stop'];
