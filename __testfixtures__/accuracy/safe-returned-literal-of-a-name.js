exports.copy = (response) => ({ ...response, headers: { ...response.headers } });
exports.sign = (request) => {
  request.headers = { ...request.headers, signature: 'x' };
  return request;
};
