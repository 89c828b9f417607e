import { parser } from '@prometheus-io/lezer-promql';

type SyntaxNode = ReturnType<typeof parser.parse>['topNode'];

/** What an expression says of the labels of its result. */
export interface ExpressionLabels {
  /** Whether a sample of the result can have this label. What the data hold is not known: only what the expression rules out is. */
  canHave(label: string): boolean;
  /** Labels that the expression names: those it matches, groups or joins by, and sets. */
  readonly named: ReadonlySet<string>;
}

/**
 * Reads a PromQL expression with the grammar that Prometheus’s own editor uses.
 *
 * @returns undefined where it is no PromQL, such as a template’s: nothing is known then
 * @example labelsOf('sum by (namespace) (rate(errors[5m])) > 0')?.canHave('pod') // false
 */
export function labelsOf(expression: string): ExpressionLabels | undefined {
  const tree = parser.parse(expression);
  let isWhole = true;
  const named = new Set<string>();
  const text = (node: SyntaxNode) => expression.slice(node.from, node.to);
  tree.iterate({
    enter: ({ type, node }) => {
      if (type.isError) isWhole = false;
      if (type.name === 'LabelName') named.add(text(node));
      if (type.name === 'QuotedLabelName') named.add(unquoted(text(node)));
      if (type.name === 'FunctionCall' && /^Label(Replace|Join)$/.test(functionOf(node) ?? ''))
        named.add(targetOf(node, expression));
    },
  });
  const [top] = expressionsIn(tree.topNode);
  if (!isWhole || !top) return undefined;
  return { canHave: (label) => canHave(top, label, expression), named };
}

const isExpression = (node: SyntaxNode) => node.type.is('Expr');
const expressionsIn = (node: SyntaxNode) => childrenOf(node).filter(isExpression);

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) found.push(child);
  return found;
}

/** Name of a function in the grammar: "LabelReplace" for `label_replace`. */
const functionOf = (call: SyntaxNode) => call.getChild('FunctionIdentifier')?.firstChild?.name;

/** What is handed to a function or an aggregation. */
const argumentsOf = (call: SyntaxNode) => expressionsIn(call.getChild('FunctionCallBody') ?? call);

/** The label that `label_replace`, `label_join` and `count_values` set: the first string among their arguments. */
function targetOf(call: SyntaxNode, expression: string): string {
  const target = argumentsOf(call).find(({ name }) => name === 'StringLiteral');
  return target ? unquoted(expression.slice(target.from, target.to)) : '';
}

const unquoted = (literal: string) => literal.slice(1, -1);

/** Functions whose samples have no labels at all. */
const bare = new Set(['Vector', 'Scalar', 'Time', 'Pi', 'StartFn', 'EndFn', 'Range', 'Step']);

/** See “Querying basics”, “Operators” and “Functions” in Prometheus’s manual. */
function canHave(node: SyntaxNode, label: string, text: string): boolean {
  switch (node.name) {
    case 'NumberDurationLiteral':
    case 'StringLiteral':
      return false;
    case 'VectorSelector':
      return !matchersOf(node, text).some(({ name, operator, value }) => name === label && operator === '=' && !value);
    case 'AggregateExpr':
      return aggregated(node, label, text);
    case 'FunctionCall':
      return called(node, label, text);
    case 'BinaryExpr':
      return joined(node, label, text);
    default:
      return expressionsIn(node).some((inner) => canHave(inner, label, text));
  }
}

function matchersOf(selector: SyntaxNode, text: string) {
  return (selector.getChild('LabelMatchers')?.getChildren('UnquotedLabelMatcher') ?? [])
    .concat(selector.getChild('LabelMatchers')?.getChildren('QuotedLabelMatcher') ?? [])
    .map((matcher) => {
      const [name = '', operator = '', value = ''] = childrenOf(matcher).map(({ from, to }) => text.slice(from, to));
      return { name: name.replace(/^["'`]|["'`]$/g, ''), operator, value: unquoted(value) };
    });
}

const labelsIn = (grouping: SyntaxNode | null | undefined, text: string) =>
  new Set(
    childrenOf(grouping ?? ({ firstChild: null } as SyntaxNode))
      .filter(({ name }) => name.endsWith('LabelName'))
      .map(({ from, to }) => text.slice(from, to).replace(/^["'`]|["'`]$/g, '')),
  );

function aggregated(node: SyntaxNode, label: string, text: string): boolean {
  const operator = node.getChild('AggregateOp')?.firstChild?.name ?? '';
  if (operator === 'CountValues' && targetOf(node, text) === label) return true;
  const inner = argumentsOf(node).some((argument) => canHave(argument, label, text));
  // These choose among samples and leave them as they are.
  if (/^(Topk|Bottomk|LimitK|LimitRatio)$/.test(operator)) return inner;
  const modifier = node.getChild('AggregateModifier');
  const isNamed = labelsIn(modifier?.getChild('GroupingLabels'), text).has(label);
  if (modifier?.getChild('Without')) return inner && !isNamed;
  return inner && isNamed;
}

function called(node: SyntaxNode, label: string, text: string): boolean {
  const name = functionOf(node) ?? '';
  const given = argumentsOf(node);
  if (bare.has(name)) return false;
  if (/^Label(Replace|Join)$/.test(name) && targetOf(node, text) === label) return true;
  // `info` adds the labels of other metrics, `histogram_quantiles` one that is named.
  if (name === 'Info' || (name === 'HistogramQuantiles' && targetOf(node, text) === label)) return true;
  if (/^Histogram(Quantiles?|Fraction)$/.test(name) && label === 'le') return false;
  if (/^Absent/.test(name)) {
    // What is not there has only the labels it was asked for.
    const selector = within(given[0], /^(ParenExpr|MatrixSelector|OffsetExpr|StepInvariantExpr)$/);
    const equal = selector?.name === 'VectorSelector' ? matchersOf(selector, text) : [];
    const own = equal.filter((matcher) => matcher.name === label);
    return own.length === 1 && own[0]?.operator === '=' && own[0].value !== '';
  }
  return given.some((argument) => canHave(argument, label, text));
}

/** What is wrapped in nodes of these kinds. */
function within(node: SyntaxNode | undefined, wrappers: RegExp): SyntaxNode | undefined {
  return node && wrappers.test(node.name) ? within(expressionsIn(node)[0], wrappers) : node;
}

function isScalar(node: SyntaxNode): boolean {
  if (node.name === 'NumberDurationLiteral') return true;
  if (node.name === 'FunctionCall') return functionOf(node) !== 'Vector' && bare.has(functionOf(node) ?? '');
  return /^(ParenExpr|UnaryExpr|BinaryExpr)$/.test(node.name) && expressionsIn(node).every(isScalar);
}

function joined(node: SyntaxNode, label: string, text: string): boolean {
  const [left, right] = expressionsIn(node);
  if (!left || !right) return false;
  const [inLeft, inRight] = [canHave(left, label, text), canHave(right, label, text)];
  if (node.getChild('Or')) return inLeft || inRight;
  if (node.getChild('And') || node.getChild('Unless')) return inLeft;
  if (isScalar(left) || isScalar(right)) return inLeft || inRight;
  const clause = node.getChild('MatchingModifierClause');
  const [matching, included] = clause?.getChildren('GroupingLabels') ?? [];
  const isListed = labelsIn(matching, text).has(label);
  const isMatched = clause?.getChild('On') ? isListed : !isListed;
  const isEither = node.getChild('FillModifier') !== null;
  // A label that is matched must be the same on both sides; where a side is filled in, the other one's counts.
  if (isMatched) return isEither ? inLeft || inRight : inLeft && inRight;
  const [many, one] = clause?.getChild('GroupRight') ? [inRight, inLeft] : [inLeft, inRight];
  if (!clause?.getChild('GroupLeft') && !clause?.getChild('GroupRight')) return false;
  return labelsIn(included, text).has(label) ? one : many;
}
