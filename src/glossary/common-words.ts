/** Words that every page is full of. As the name of a term they would turn half of its words into buttons. */
const commonWords: ReadonlySet<string> = new Set(
  `
  a about above after again all also am an and any are as at be because been before being below between both but by can
  could did do does done down each else even ever every few for from get had has have he her here him his how i if in
  into is it its just like made make many may me more most much must my never no nor not now of off on once one only or
  other our out over own same she should so some such take than that the their them then there these they this those
  through time to too two under until up us use used very was way we well were what when where which while who whom whose
  why will with within without would yes yet you your
  `
    .trim()
    .split(/\s+/),
);

/** Whether a name is too common to be explained wherever it stands. An abbreviation, in capitals, is none of these words. */
export function isCommonWord(name: string): boolean {
  if ([...name].length < 2) return true;
  return commonWords.has(name.toLowerCase()) && name !== name.toUpperCase();
}
