/** The file in the folder of the index that has, as JSON, the address of each page of a kind by its id in the index. */
export const addressesFile = (kind: string): string => `addresses-${kind}.json`;
