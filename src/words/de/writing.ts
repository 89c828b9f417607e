export const toWrite = (about: string) => `*Noch zu schreiben: ${about}*`;
