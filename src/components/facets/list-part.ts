/** So many items stand on the page of a list; `/all/…` has the others of a longer one. */
export const firstItems = 300;

/** What of a list is shown: what its own page begins with, all of it, or what the first part lacks, for the script. */
export type ListPart = 'first' | 'whole' | 'rest';

/** The groups of a list with the items of a part of it, in order; groups with none are left out. */
export function listedGroups<Group extends { readonly members: readonly unknown[] }>(
  groups: readonly Group[],
  part: ListPart,
): Group[] {
  const from = part === 'rest' ? firstItems : 0;
  const to = part === 'first' ? firstItems : Number.POSITIVE_INFINITY;
  let before = 0;
  return groups.flatMap((group) => {
    const members = group.members.slice(Math.max(0, from - before), Math.max(0, to - before));
    before += group.members.length;
    return members.length > 0 ? [{ ...group, members }] : [];
  });
}
