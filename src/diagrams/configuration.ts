import type { MermaidConfig } from 'mermaid';
import { type Scheme, themeVariables } from './palette.ts';

const font = 'Inter Variable';
const c4Fonts = [
  'person',
  'external_person',
  'system',
  'external_system',
  'system_db',
  'external_system_db',
  'system_queue',
  'external_system_queue',
  'boundary',
  'message',
  'container',
  'external_container',
  'container_db',
  'external_container_db',
  'container_queue',
  'external_container_queue',
  'component',
  'external_component',
  'component_db',
  'external_component_db',
  'component_queue',
  'external_component_queue',
].map((part) => [`${part}FontFamily`, font]);

/** What Mermaid is told for every diagram. A diagram may not change what makes it safe, readable or repeatable. */
export function mermaidConfiguration(scheme: Scheme): MermaidConfig {
  return {
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    theme: 'base',
    look: 'classic',
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
    gantt: { useMaxWidth: false, useWidth: 860, fontSize: 13, sectionFontSize: 13, barHeight: 26, topPadding: 56 },
    c4: { useMaxWidth: false, ...Object.fromEntries(c4Fonts) },
    journey: {
      useMaxWidth: false,
      taskFontFamily: font,
      titleFontFamily: font,
      titleColor: themeVariables(scheme).textColor as string,
    },
    wardley: { useMaxWidth: false },
  };
}
