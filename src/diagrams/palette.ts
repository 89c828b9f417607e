/** One colour of the diagrams in both themes, as `#rrggbb`. */
interface Shade {
  readonly light: string;
  readonly dark: string;
}
export type Scheme = keyof Shade;

const shade = (light: string, dark: string): Shade => ({ light, dark });

/** Hues in the order in which diagrams use them for parts of equal rank. */
const hues = {
  blue: { tint: shade('#d6e4ff', '#1f3a6e'), strong: shade('#2f5bd0', '#8db0ff') },
  teal: { tint: shade('#cdeeea', '#124a47'), strong: shade('#0f766f', '#5cc9bf') },
  amber: { tint: shade('#fdeab8', '#59430c'), strong: shade('#8a5f00', '#e0b64a') },
  violet: { tint: shade('#e5dcff', '#41307c'), strong: shade('#6d4bd0', '#bca6ff') },
  green: { tint: shade('#d6f0cf', '#23502a'), strong: shade('#2a7430', '#86cf86') },
  rose: { tint: shade('#ffd9dd', '#662330'), strong: shade('#bd2c43', '#ff94a1') },
  orange: { tint: shade('#ffe0c7', '#66381a'), strong: shade('#a84a15', '#f4a26b') },
  cyan: { tint: shade('#cfecfa', '#0f4a63'), strong: shade('#0a6c8f', '#6cc6ea') },
  pink: { tint: shade('#fbd9ef', '#5f2450'), strong: shade('#a52f88', '#f29bd8') },
  lime: { tint: shade('#e6f2b8', '#42500f'), strong: shade('#566d00', '#bcd15a') },
  stone: { tint: shade('#ece6df', '#4a4239'), strong: shade('#6e6154', '#c7b9a8') },
  slate: { tint: shade('#dfe4ec', '#3a4252'), strong: shade('#55617a', '#a9b5c9') },
} as const;
type Hue = keyof typeof hues;
export const hueNames = Object.keys(hues) as Hue[];

const neutrals = {
  surface: shade('#ffffff', '#12171c'),
  text: shade('#141c25', '#e9eef3'),
  muted: shade('#465361', '#b3bfca'),
  line: shade('#566472', '#94a3b1'),
  grid: shade('#d3dbe2', '#33404b'),
  node: shade('#edf2f6', '#212b35'),
  'node-border': shade('#567191', '#7f97b0'),
  cluster: shade('#f6f8fa', '#19212a'),
  'cluster-border': shade('#95a3b1', '#566574'),
  note: shade('#fff4cf', '#3b3316'),
  'note-border': shade('#97740c', '#b99a3f'),
  link: shade('#0a4f8a', '#8fc9f0'),
} as const;

/** Bars: light enough for a line across them, dark enough (3:1) beside the surface. */
const plot = shade('#5b87e0', '#4a6fc9');

/** Every colour of a diagram by the name of its CSS variable, without `--diagram-`. */
export const palette: Readonly<Record<string, Shade>> = {
  ...neutrals,
  plot,
  ...Object.fromEntries(hueNames.map((hue) => [`${hue}-tint`, hues[hue].tint])),
  ...Object.fromEntries(hueNames.map((hue) => [`${hue}`, hues[hue].strong])),
};

/** Colours that a type of diagram takes from settings of its own, or writes into its style sheet. */
export function colorsOf(scheme: Scheme) {
  return Object.fromEntries(Object.entries(palette).map(([name, color]) => [name, color[scheme]])) as Record<
    string,
    string
  >;
}

/**
 * Mermaid’s theme variables for one scheme. They must be plain colours:
 * Mermaid computes others from them and refuses `var()`.
 */
export function themeVariables(scheme: Scheme): Record<string, unknown> {
  const neutral = (name: keyof typeof neutrals) => neutrals[name][scheme];
  const tint = (hue: Hue) => hues[hue].tint[scheme];
  const strong = (hue: Hue) => hues[hue].strong[scheme];
  const numbered = (prefix: string, count: number, color: (hue: Hue) => string, from = 0) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `${prefix}${index + from}`,
        color(hueNames[index % hueNames.length] as Hue),
      ]),
    );
  const text = neutral('text');
  const surface = neutral('surface');
  return {
    darkMode: scheme === 'dark',
    fontFamily: 'Inter Variable',
    fontSize: '15px',
    background: surface,
    primaryColor: neutral('node'),
    primaryTextColor: text,
    primaryBorderColor: neutral('node-border'),
    secondaryColor: tint('blue'),
    secondaryTextColor: text,
    secondaryBorderColor: strong('blue'),
    tertiaryColor: neutral('cluster'),
    tertiaryTextColor: text,
    tertiaryBorderColor: neutral('cluster-border'),
    lineColor: neutral('line'),
    arrowheadColor: neutral('line'),
    textColor: text,
    titleColor: text,
    mainBkg: neutral('node'),
    nodeBorder: neutral('node-border'),
    nodeTextColor: text,
    clusterBkg: neutral('cluster'),
    clusterBorder: neutral('cluster-border'),
    edgeLabelBackground: surface,
    labelBackgroundColor: surface,
    noteBkgColor: neutral('note'),
    noteTextColor: text,
    noteBorderColor: neutral('note-border'),
    useGradient: false,
    dropShadow: 'none',
    // sequence
    actorLineColor: neutral('cluster-border'),
    activationBkgColor: tint('blue'),
    activationBorderColor: strong('blue'),
    sequenceNumberColor: surface,
    labelBoxBkgColor: neutral('node'),
    rectBkgColor: neutral('cluster'),
    // state
    compositeBackground: neutral('cluster'),
    altBackground: neutral('node'),
    compositeTitleBackground: neutral('node'),
    stateLabelColor: text,
    transitionLabelColor: text,
    specialStateColor: text,
    innerEndBackground: surface,
    // entity relationship, requirement
    rowOdd: surface,
    rowEven: neutral('cluster'),
    attributeBackgroundColorOdd: surface,
    attributeBackgroundColorEven: neutral('cluster'),
    relationLabelBackground: surface,
    relationLabelColor: text,
    // gantt
    sectionBkgColor: neutral('cluster'),
    altSectionBkgColor: surface,
    sectionBkgColor2: neutral('cluster'),
    excludeBkgColor: neutral('grid'),
    gridColor: neutral('grid'),
    taskBkgColor: tint('blue'),
    taskBorderColor: strong('blue'),
    activeTaskBkgColor: tint('teal'),
    activeTaskBorderColor: strong('teal'),
    doneTaskBkgColor: tint('slate'),
    doneTaskBorderColor: strong('slate'),
    critBkgColor: tint('rose'),
    critBorderColor: strong('rose'),
    taskTextClickableColor: neutral('link'),
    vertLineColor: strong('violet'),
    todayLineColor: strong('rose'),
    // parts of equal rank
    ...numbered('cScale', 12, tint),
    ...numbered('cScalePeer', 12, strong),
    ...numbered('cScaleInv', 12, strong),
    ...numbered('cScaleLabel', 12, () => text),
    ...numbered('surface', 5, tint),
    ...numbered('surfacePeer', 5, strong),
    ...numbered('fillType', 8, tint),
    scaleLabelColor: text,
    // The legend tells slices apart by colour alone, so it must be a clear one.
    ...numbered('pie', 12, strong, 1),
    pieOpacity: '1',
    pieStrokeColor: surface,
    pieOuterStrokeColor: neutral('node-border'),
    pieTitleTextSize: '18px',
    pieSectionTextSize: '14px',
    pieLegendTextSize: '14px',
    pieSectionTextColor: surface,
    pieLegendTextColor: text,
    pieTitleTextColor: text,
    ...numbered('venn', 8, strong, 1),
    ...numbered('git', 8, strong),
    ...numbered('gitInv', 8, () => surface),
    ...numbered('gitBranchLabel', 8, () => surface),
    commitLabelColor: text,
    commitLabelBackground: neutral('cluster'),
    commitLabelFontSize: '13px',
    tagLabelColor: text,
    tagLabelBackground: neutral('note'),
    tagLabelBorder: neutral('note-border'),
    tagLabelFontSize: '13px',
    // charts
    quadrant1Fill: tint('blue'),
    quadrant2Fill: neutral('node'),
    quadrant3Fill: neutral('cluster'),
    quadrant4Fill: neutral('node'),
    quadrant1TextFill: text,
    quadrant2TextFill: text,
    quadrant3TextFill: text,
    quadrant4TextFill: text,
    quadrantPointFill: strong('blue'),
    xyChart: {
      backgroundColor: surface,
      // The first is mostly bars, the second a line across them: they must also differ from each other.
      plotColorPalette: [plot[scheme], text, ...hueNames.slice(2).map(strong)].join(','),
    },
    packet: {
      startByteColor: neutral('muted'),
      endByteColor: neutral('muted'),
      labelColor: text,
      blockStrokeColor: neutral('node-border'),
      blockFillColor: neutral('node'),
      byteFontSize: '12px',
      labelFontSize: '14px',
    },
    treeView: {
      labelColor: text,
      lineColor: neutral('line'),
      iconColor: neutral('muted'),
      descriptionColor: neutral('muted'),
      highlightBg: neutral('note'),
      highlightStroke: neutral('note-border'),
    },
    radar: { axisColor: neutral('line'), graticuleColor: neutral('line'), curveOpacity: 0.25, graticuleOpacity: 0.12 },
    cynefin: {
      boundaryColor: neutral('line'),
      cliffColor: strong('rose'),
      arrowColor: neutral('line'),
      complexBg: tint('green'),
      complicatedBg: tint('blue'),
      chaoticBg: tint('rose'),
      clearBg: tint('amber'),
      confusionBg: tint('violet'),
      textColor: text,
      labelColor: text,
    },
    wardleyEvolutionColor: strong('rose'),
    archEdgeColor: neutral('line'),
    archEdgeArrowColor: neutral('line'),
    archGroupBorderColor: neutral('cluster-border'),
    emUiFill: surface,
    emUiStroke: neutral('node-border'),
    emProcessorFill: tint('violet'),
    emProcessorStroke: strong('violet'),
    emReadModelFill: tint('green'),
    emReadModelStroke: strong('green'),
    emCommandFill: tint('blue'),
    emCommandStroke: strong('blue'),
    emEventFill: tint('orange'),
    emEventStroke: strong('orange'),
    emSwimlaneBackgroundOdd: neutral('cluster'),
    emSwimlaneBackgroundStroke: neutral('grid'),
  };
}
