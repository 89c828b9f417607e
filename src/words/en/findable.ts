/** Words that questions are made of and that tell pages apart in no way; between spaces. */
export const stopWords =
  'a about all also am an and any are as at be because been being but by can cannot could did do does doing done each ever every for from get gets getting give given go goes going got had happen happened happening happens has have having he help her here him his how however i if in instead into is it its itself just keep keeps let like make makes many may me might mine more much must my need needs now of on once one or other our ours please put see seem seems shall she should so some somebody someone something somewhere still suddenly than that the their them then there these they thing things this those through to too try trying us use used using very want wants was we well went were what whats when where whether which while who whom whose why will with within without would yet you your yours dont doesnt cant wont isnt arent im ive';
/** Words that shade a question rather than ask it: they count, but little. */
export const weakWords =
  'after again almost already always before completely constantly correctly during else entire fast few frequently immediately many most nearly new no not often only please properly quickly quite rather really right simply sometimes soon several such time together totally until usually yet keeps keep keeping way ways';
/** The ending-free core of a word (lower case). */
export const stem = (word: string): string => {
  if (word.length < 4 || /\d/.test(word)) return word;
  const bare = word
    .replace(/'s$/, '')
    .replace(/(sses|ies|([^s])s)$/, (_, end: string, letter?: string) =>
      end === 'ies' ? 'y' : end === 'sses' ? 'ss' : (letter ?? ''),
    )
    .replace(/(ations?|ating|ated|ates?|ions?|ings?|edly|ed|ers?|ments?|ly|e)$/, (ending, _g, at: number) =>
      at >= 3 ? '' : ending,
    );
  return bare.replace(/([^aeiouls])\1$/, '$1').replace(/y$/, 'i');
};
/** Words of a question for a role that say that it is one, and nothing of what it is about. */
export const asking =
  'ask can do does give have how i me my need please some someone somebody tell us want we when where which who whom whose why';
/** Brings forms of a word in such a question together: plurals and the commonest endings of verbs. */
export const askStem = (word: string): string =>
  word.length < 4
    ? word
    : word
        .replace(/(ies|ied)$/, 'y')
        .replace(/(sses|shes|ches|xes)$/, (ending) => ending.slice(0, -2))
        .replace(/([^s])s$/, '$1')
        .replace(/(ing|ed|ion|al|ment)$/, '')
        .replace(/(.)\1$/, '$1')
        .replace(/e$/, '');
