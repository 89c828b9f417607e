/** A sum as a page shows it. */
export interface Sum {
  /** As it is written, without emphasis. */
  text: string;
  /** What its left side comes to. */
  value: number;
  /** With `=` exactly, with `≈` when rounded to the digits that are shown. */
  holds: boolean;
}

const number = String.raw`(?<![\w.,])\d+(?:,\d{3})*(?:\.\d+)?(?: %)?`;
const operand = String.raw`\(*√?${number}\)*`;
const sum = new RegExp(`(${operand}(?: ?[×÷+−^] ?${operand})+) (?:h |min |s |GB |MB )?([=≈]) (−?${number})`, 'gu');

/**
 * The sums that a page computes before its reader's eyes, such as
 * `90 ÷ 1,000 = 9 %`. Code blocks are left out.
 *
 * @param markdown the text of a page
 */
export function sumsIn(markdown: string): Sum[] {
  const text = markdown.replaceAll(/^(`{3,})[\s\S]*?^\1/gm, '').replaceAll('**', '');
  return [...text.matchAll(sum)].flatMap(([whole, left = '', sign, right = '']) => {
    const value = evaluate(left);
    if (value === undefined) return [];
    const shown = amount(right);
    const [, decimals = ''] = right.replace(' %', '').split('.');
    const step = 10 ** -decimals.length / (right.endsWith('%') ? 100 : 1);
    const allowed = sign === '=' ? 1e-9 * Math.max(1, Math.abs(value)) : step / 2 + 1e-9;
    return [{ text: whole, value, holds: Math.abs(value - shown) <= allowed }];
  });
}

const amount = (text: string) =>
  Number(text.replaceAll(',', '').replace(' %', '').replace('−', '-')) / (text.endsWith('%') ? 100 : 1);

/** The value of a sum with brackets, or nothing where the text has cut one in two. */
function evaluate(text: string): number | undefined {
  const tokens = text.match(/\d[\d,]*(?:\.\d+)?(?: %)?|[()×÷+−^√]/gu) ?? [];
  let at = 0;
  const level = (operators: string, next: () => number) => () => {
    let value = next();
    while (tokens[at] !== undefined && operators.includes(tokens[at] as string)) {
      const operator = tokens[at++];
      const right = next();
      value =
        operator === '×'
          ? value * right
          : operator === '÷'
            ? value / right
            : operator === '+'
              ? value + right
              : operator === '−'
                ? value - right
                : value ** right;
    }
    return value;
  };
  const single = (): number => {
    const token = tokens[at++];
    if (token === '√') return Math.sqrt(single());
    if (token !== '(') return token === undefined ? Number.NaN : amount(token);
    const value = whole();
    return tokens[at++] === ')' ? value : Number.NaN;
  };
  const whole = level('+−', level('×÷', level('^', single)));
  const value = whole();
  return at === tokens.length && Number.isFinite(value) ? value : undefined;
}
