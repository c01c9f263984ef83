export const settings = Object.freeze({
  secret: String(process.env.SECRET),
  images: process.env.IMAGES ?? 'https://img.example',
});

export const switched = {
  host: process.env.HOST ?? 'localhost',
};

export const lists = Object.freeze({
  words: process.env.WORDS?.split(',') ?? ['a'],
});
