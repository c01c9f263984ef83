require('wrapper')(require('./handed-on-text'));
