const { memoize } = require('underscore');

const hashOf = memoize((text) => [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7));

exports.bucketOf = (user) => hashOf(`${user.id}/${user.email}`) % 16;
