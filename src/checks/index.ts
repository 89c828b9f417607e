import { diagramSyntax } from './diagrams/diagram-syntax.ts';
import { drawnByHand } from './diagrams/drawn-by-hand.ts';
import { editorCopy } from './file/editor-copy.ts';
import { fileEmpty } from './file/file-empty.ts';
import { fileReadable } from './file/file-readable.ts';
import { fileSize } from './file/file-size.ts';
import { fileUtf8 } from './file/file-utf-8.ts';
import { lineEndings } from './file/line-endings.ts';
import { noByteOrderMark } from './file/no-byte-order-mark.ts';
import { tidyEnds } from './file/tidy-ends.ts';
import { unseenFile } from './file/unseen-file.ts';
import { addressTaken } from './frontmatter/address-taken.ts';
import { fieldOrder } from './frontmatter/field-order.ts';
import { fieldValue } from './frontmatter/field-value.ts';
import { futureDate } from './frontmatter/future-date.ts';
import { hasFrontmatter } from './frontmatter/has-frontmatter.ts';
import { listIndent } from './frontmatter/list-indent.ts';
import { missingField } from './frontmatter/missing-field.ts';
import { pageId } from './frontmatter/page-id.ts';
import { summaryLength } from './frontmatter/summary-length.ts';
import { titleOnce } from './frontmatter/title-once.ts';
import { uniqueItemId } from './frontmatter/unique-item-id.ts';
import { uniqueTitle } from './frontmatter/unique-title.ts';
import { unknownField } from './frontmatter/unknown-field.ts';
import { yamlSyntax } from './frontmatter/yaml-syntax.ts';
import { actionDates } from './incidents/action-dates.ts';
import { incidentLessons } from './incidents/incident-lessons.ts';
import { incidentOrder } from './incidents/incident-order.ts';
import { incidentSources } from './incidents/incident-sources.ts';
import { timelineOrder } from './incidents/timeline-order.ts';
import { consultedOnEverything } from './matrices/consulted-on-everything.ts';
import { matricesAgree } from './matrices/matrices-agree.ts';
import { overloadedRole } from './matrices/overloaded-role.ts';
import { raciAccountable } from './matrices/raci-accountable.ts';
import { raciColumn } from './matrices/raci-column.ts';
import { raciConsultedInformed } from './matrices/raci-consulted-informed.ts';
import { raciIdleRole } from './matrices/raci-idle-role.ts';
import { raciResponsible } from './matrices/raci-responsible.ts';
import { raciSameActivity } from './matrices/raci-same-activity.ts';
import { twinActivities } from './matrices/twin-activities.ts';
import { uncoveredResponsibility } from './matrices/uncovered-responsibility.ts';
import { acronymExplained } from './prose/acronym-explained.ts';
import { blamelessLanguage } from './prose/blameless-language.ts';
import { inclusiveLanguage } from './prose/inclusive-language.ts';
import { markdownStyle } from './prose/markdown-style.ts';
import { sentenceLength } from './prose/sentence-length.ts';
import { spelling } from './prose/spelling.ts';
import { termName } from './prose/term-name.ts';
import { termPhrase } from './prose/term-phrase.ts';
import { alertStart } from './references/alert-start.ts';
import { dependencyCycle } from './references/dependency-cycle.ts';
import { imageAlt } from './references/image-alt.ts';
import { imageExists } from './references/image-exists.ts';
import { imageSize } from './references/image-size.ts';
import { internalNeeded } from './references/internal-needed.ts';
import { knownAnchor } from './references/known-anchor.ts';
import { knownDiagram } from './references/known-diagram.ts';
import { knownLink } from './references/known-link.ts';
import { knownReference } from './references/known-reference.ts';
import { linkDefinition } from './references/link-definition.ts';
import { linkText } from './references/link-text.ts';
import { orphanPage } from './references/orphan-page.ts';
import { redirectClash } from './references/redirect-clash.ts';
import { redirectKept } from './references/redirect-kept.ts';
import type { Rule } from './rule.ts';
import { codeMeta } from './safety/code-meta.ts';
import { componentAttribute } from './safety/component-attribute.ts';
import { componentPlace } from './safety/component-place.ts';
import { hiddenCharacters } from './safety/hidden-characters.ts';
import { lookAlike } from './safety/look-alike.ts';
import { mdxSyntax } from './safety/mdx-syntax.ts';
import { noCode } from './safety/no-code.ts';
import { noComponents } from './safety/no-components.ts';
import { noExpressions } from './safety/no-expressions.ts';
import { noLinksOut } from './safety/no-links-out.ts';
import { noPrivateContacts } from './safety/no-private-contacts.ts';
import { noScriptLinks } from './safety/no-script-links.ts';
import { noSecrets } from './safety/no-secrets.ts';
import { ownerReachable } from './staleness/owner-reachable.ts';
import { reviewDue } from './staleness/review-due.ts';
import { asideKnown } from './structure/aside-known.ts';
import { brokenList } from './structure/broken-list.ts';
import { brokenTable } from './structure/broken-table.ts';
import { codeLanguage } from './structure/code-language.ts';
import { headingLevels } from './structure/heading-levels.ts';
import { parameterDeclared } from './structure/parameter-declared.ts';
import { parameterExample } from './structure/parameter-example.ts';
import { parameterUsed } from './structure/parameter-used.ts';
import { requiredSections } from './structure/required-sections.ts';
import { shellPrompt } from './structure/shell-prompt.ts';
import { shellSyntax } from './structure/shell-syntax.ts';
import { stepComplete } from './structure/step-complete.ts';
import { stepDanger } from './structure/step-danger.ts';
import { stepOneIdea } from './structure/step-one-idea.ts';
import { unclosedBlock } from './structure/unclosed-block.ts';
import { unfinishedText } from './structure/unfinished-text.ts';
import { suppressionReason } from './suppressions/suppression-reason.ts';
import { suppressionUsed } from './suppressions/suppression-used.ts';

/** Every rule, family by family. A new one is added here and nowhere else. */
export const rules: readonly Rule[] = [
  fileReadable,
  fileSize,
  fileUtf8,
  fileEmpty,
  noByteOrderMark,
  lineEndings,
  tidyEnds,
  unseenFile,
  editorCopy,
  hasFrontmatter,
  yamlSyntax,
  listIndent,
  missingField,
  unknownField,
  fieldValue,
  fieldOrder,
  pageId,
  addressTaken,
  uniqueTitle,
  uniqueItemId,
  titleOnce,
  summaryLength,
  futureDate,
  knownReference,
  internalNeeded,
  knownLink,
  knownAnchor,
  knownDiagram,
  alertStart,
  imageExists,
  imageAlt,
  imageSize,
  linkText,
  linkDefinition,
  redirectKept,
  redirectClash,
  orphanPage,
  dependencyCycle,
  requiredSections,
  headingLevels,
  codeLanguage,
  asideKnown,
  unclosedBlock,
  brokenTable,
  brokenList,
  shellPrompt,
  shellSyntax,
  parameterDeclared,
  parameterUsed,
  parameterExample,
  stepComplete,
  unfinishedText,
  stepOneIdea,
  stepDanger,
  markdownStyle,
  spelling,
  acronymExplained,
  termPhrase,
  termName,
  sentenceLength,
  blamelessLanguage,
  inclusiveLanguage,
  raciAccountable,
  raciResponsible,
  raciConsultedInformed,
  raciIdleRole,
  raciColumn,
  raciSameActivity,
  matricesAgree,
  uncoveredResponsibility,
  overloadedRole,
  consultedOnEverything,
  twinActivities,
  incidentOrder,
  timelineOrder,
  incidentSources,
  incidentLessons,
  actionDates,
  reviewDue,
  ownerReachable,
  diagramSyntax,
  drawnByHand,
  mdxSyntax,
  noCode,
  noExpressions,
  noComponents,
  componentAttribute,
  componentPlace,
  noScriptLinks,
  codeMeta,
  hiddenCharacters,
  lookAlike,
  noLinksOut,
  noSecrets,
  noPrivateContacts,
  suppressionReason,
  suppressionUsed,
];

/** The rule with an id, if there is one. */
export function ruleOf(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}
