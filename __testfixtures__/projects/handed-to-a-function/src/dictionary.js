exports.suggest = (text) => [text, text.toLowerCase()];
