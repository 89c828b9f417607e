import type { MermaidConfig } from 'mermaid';
import { colorsOf, hueNames, type Scheme, themeVariables } from './palette.ts';

const font = 'Inter Variable';
/** C4 has a font, a size and two colours for every kind of box. */
function c4(color: Record<string, string>): MermaidConfig['c4'] {
  const levels = { person: 'violet', system: 'blue', container: 'teal', component: 'green' };
  const boxes = Object.entries(levels).flatMap(([level, hue]) =>
    (level === 'person' ? [level] : [level, `${level}_db`, `${level}_queue`]).flatMap((box) => [
      [`${box}_bg_color`, color[`${hue}-tint`]],
      [`${box}_border_color`, color[hue]],
      [`external_${box}_bg_color`, color['slate-tint']],
      [`external_${box}_border_color`, color.slate],
      ...[box, `external_${box}`].flatMap((name) => [
        [`${name}FontFamily`, font],
        [`${name}FontSize`, 14],
      ]),
    ]),
  );
  return {
    useMaxWidth: false,
    c4ShapeMargin: 70,
    diagramMarginY: 20,
    ...Object.fromEntries(boxes),
    boundaryFontFamily: font,
    messageFontFamily: font,
    messageFontSize: 13,
  };
}

/** What Mermaid’s own style sheets leave unreadable. */
function corrections(color: Record<string, string>): string {
  return `
    .edgeLabel rect, .edgeLabel .background { opacity: 1; fill: ${color.surface}; }
    .grid .tick text { font-size: 12px; fill: ${color.muted}; }
    .grid .tick line { stroke: ${color.grid}; }
    ${Array.from({ length: 12 }, (_, index) => {
      const hue = hueNames[index];
      return `.radarCurve-${index}, .radarLegendBox-${index} { color: ${color[hue as string]}; fill: ${color[hue as string]}; stroke: ${color[hue as string]}; }`;
    }).join('')}
  `;
}

/** What Mermaid is told for every diagram. A diagram may not change what makes it safe, readable or repeatable. */
export function mermaidConfiguration(scheme: Scheme): MermaidConfig {
  const color = colorsOf(scheme);
  const configuration = {
    startOnLoad: false,
    securityLevel: 'strict' as const,
    suppressErrorRendering: true,
    theme: 'base' as const,
    look: 'classic' as const,
    themeVariables: themeVariables(scheme),
    darkMode: scheme === 'dark',
    fontFamily: font,
    fontSize: 15,
    // <foreignObject> prints badly, is skipped by some readers and cannot be measured before its style sheet is there.
    htmlLabels: false,
    deterministicIds: true,
    deterministicIDSeed: 'watchbook',
    handDrawnSeed: 1,
    secure: [
      'secure',
      'securityLevel',
      'startOnLoad',
      'maxTextSize',
      'suppressErrorRendering',
      'maxEdges',
      'theme',
      'themeVariables',
      'themeCSS',
      'darkMode',
      'fontFamily',
      'fontSize',
      'htmlLabels',
      'deterministicIds',
      'deterministicIDSeed',
      'handDrawnSeed',
    ],
    flowchart: { useMaxWidth: false, padding: 12 },
    sequence: {
      useMaxWidth: false,
      mirrorActors: false,
      actorFontFamily: font,
      noteFontFamily: font,
      messageFontFamily: font,
    },
    gantt: {
      useMaxWidth: false,
      useWidth: 860,
      fontSize: 13,
      sectionFontSize: 13,
      barHeight: 26,
      topPadding: 52,
      gridLineStartPadding: 50,
    },
    c4: c4(color),
    journey: {
      textPlacement: 'tspan',
      actorColours: hueNames.map((hue) => color[hue] as string),
      useMaxWidth: false,
      taskFontFamily: font,
      titleFontFamily: font,
      titleColor: color.text,
    },
    wardley: { useMaxWidth: false, axisFontSize: 13, labelFontSize: 13 },
    radar: { marginLeft: 120, marginRight: 120, width: 480, height: 480 },
    kanban: { sectionWidth: 230 },
    xyChart: { width: 640, height: 400 },
    themeCSS: corrections(color),
  };
  // Wardley maps have settings that the published types forget.
  return configuration satisfies MermaidConfig & { wardley: object };
}
