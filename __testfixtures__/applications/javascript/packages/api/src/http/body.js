'use strict';

module.exports = async function readJson(req) {
  let text = '';
  for await (const chunk of req) {
    text += chunk;
  }
  try {
    return JSON.parse(text || '{}');
  } catch (err) {
    throw Object.assign(new Error('invalid json'), { status: 400 });
  }
};
