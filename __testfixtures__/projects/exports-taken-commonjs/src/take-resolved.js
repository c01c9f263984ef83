console.log(require.cache[require.resolve('./resolved')].exports);
