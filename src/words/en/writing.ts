export const toWrite = (about: string) => `*To write: ${about}*`;
