/** Wörter, aus denen Fragen bestehen und die keine Seite von einer anderen unterscheiden. */
export const stopWords =
  'aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bin bis bitte da dann das dass dein dem den denn der des dessen die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es etwas euch für gegen geht gibt hab habe haben hat hatte hätte hier ich ihm ihn ihr ihre im in ins ist ja jede jeder jedes jemand kann kannst können könnte machen macht mal man mein meine mich mir mit muss müssen nach nun ob oder passiert sein seine sich sie sind so soll sollen sollte tun um und uns unser unsere vom von vor war waren warum was welche welcher welches wem wen wenn wer werde werden weshalb wie wieso will wir wird wo woher wurde wurden würde zu zum zur';
/** Wörter, die eine Frage abtönen: Sie zählen, aber wenig. */
export const weakWords =
  'bald bereits danach dauernd erst fast ganz gar genau gerade immer ja jetzt kaum kurz lange leider manchmal mehr mehrere meist meistens neu noch nur oft plötzlich recht richtig schnell schon sehr selten sofort sonst ständig viel viele vielleicht völlig weiter wenig wieder wirklich ziemlich zuerst';
/** Der Kern eines Wortes ohne Endung und Umlaute: Platte und Platten, Ausfall und Ausfälle gehören zusammen. */
export const stem = (word: string): string => {
  if (word.length < 4 || /\d/.test(word)) return word;
  return word
    .replaceAll('ä', 'a')
    .replaceAll('ö', 'o')
    .replaceAll('ü', 'u')
    .replaceAll('ß', 'ss')
    .replace(/(ungen|ung|heiten|heit|keiten|keit|isch|lich|ern|em|en|er|es|e|n|s|t)$/, (ending, _, at: number) =>
      at >= 3 ? '' : ending,
    );
};
/** Wörter einer Frage nach einer Rolle, die nichts über ihren Gegenstand sagen. */
export const asking =
  'bei bitte darf das der die ein eine einen frage fragen für habe haben ich ist jemand kann können man mich mir muss soll uns wem wen wenn wer wessen wie wir wo zu zum zur';
/** Bringt die Formen eines Wortes einer solchen Frage zusammen. */
export const askStem = (word: string): string =>
  word.length < 4
    ? word
    : word
        .replaceAll('ä', 'a')
        .replaceAll('ö', 'o')
        .replaceAll('ü', 'u')
        .replaceAll('ß', 'ss')
        .replace(/(ungen|ung|ern|en|er|es|e|n|s|t)$/, '');
