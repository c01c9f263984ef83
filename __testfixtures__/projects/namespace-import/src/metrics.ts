export const samples: number[] = [];
