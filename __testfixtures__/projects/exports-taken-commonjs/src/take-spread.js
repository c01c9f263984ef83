console.log({ ...require('./spread') });
