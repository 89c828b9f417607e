import { expect, test } from 'vitest';
import { isSafeSvg } from '../../../src/source/safe-svg.ts';

const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"${attributes}>${inside}</svg>`;

test.each([
  ['a path', svg('<path d="M0 0h9"/>')],
  [
    'what a program for drawing leaves behind',
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!-- Created with Inkscape -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n${svg(
      '<sodipodi:namedview id=\'base\' pagecolor=\'#fff\'/><metadata><rdf:RDF><cc:Work rdf:about=""/></rdf:RDF></metadata><g inkscape:label="Layer 1"><rect width="3" height="3"/></g>',
      ' xmlns:svg="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"',
    )}`,
  ],
  [
    'a style sheet',
    svg('<style><![CDATA[.a{fill:url(#g)}]]></style><defs><linearGradient id="g"/></defs><path class="a"/>'),
  ],
  ['a picture in it', svg('<image href="data:image/png;base64,iVBORw0KGgo="/><use xlink:href="#a"/>')],
])('%s only draws', (_, text) => {
  expect(isSafeSvg(text)).toBe(true);
});

test.each([
  ['a script', svg('<script>alert(1)</script>')],
  ['a script by another prefix', svg('<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>')],
  ['an element of HTML', svg('<x:iframe xmlns:x="http://www.w3.org/1999/xhtml"/>')],
  ['markup of HTML', svg('<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>')],
  ['an event', svg('', ' onload="alert(1)"')],
  ['an event with a line break', svg('', '\nONLOAD\n=\n"alert(1)"')],
  ['an event without quotes', '<svg xmlns="http://www.w3.org/2000/svg" onload=alert(1)></svg>'],
  ['an animation', svg('<a><set attributeName="href" to="javascript:alert(1)"/></a>')],
  ['a link that runs', svg('<a xlink:href="javascript:alert(1)"><text>x</text></a>')],
  ['a link that runs, by signs', svg('<a href="&#106;avascript:alert(1)"><text>x</text></a>')],
  ['a link elsewhere', svg('<a href="https://evil.example/"><text>x</text></a>')],
  ['a picture of another host', svg('<image href="https://evil.example/x.png"/>')],
  ['a drawing of another host', svg('<use href="https://evil.example/x.svg#a"/>')],
  ['a style of another host', svg('<style>@import "https://evil.example/x.css";</style>')],
  ['a font of another host', svg('<style>@font-face{src:url(https://evil.example/f)}</style>')],
  ['a colour of another host', svg('<path fill="url(https://evil.example/#a)"/>')],
  ['an address hidden by signs', svg('<path style="fill:u\\72l(https://evil.example/#a)"/>')],
  ['an entity', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`],
  ['a style sheet of the document', `<?xml-stylesheet href="https://evil.example/x.xsl"?>${svg('')}`],
  ['a comment that does not end', svg('<!-- ')],
])('%s is refused', (_, text) => {
  expect(isSafeSvg(text)).toBe(false);
});

test('a long drawing is read in time that grows with its length', () => {
  expect(isSafeSvg(svg(`<path d="${'M0 0h9'.repeat(300_000)}"/>${'<g>'.repeat(50_000)}`))).toBe(true);
  expect(isSafeSvg(svg(`<g ${'a="b" '.repeat(50_000)}`))).toBe(false);
});
