const slugs = {};

exports.memo = slugs;
