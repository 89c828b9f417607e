import { describe, expect, test } from 'vitest';
import { bodyOf } from './imported.ts';

/** How each dialect says something, and what the page says then. No word of it is lost: `bodyOf` would throw. */
const said: Readonly<Record<string, readonly (readonly [name: string, source: string, page: string])[]>> = {
  plain: [
    ['a placeholder', 'Use <namespace> and List<String>.', 'Use \\<namespace> and List\\<String>.'],
    [
      'a placeholder in an address',
      'Go to https://a.example/<org>/x now.',
      'Go to [https://a.example/](https://a.example/)\\<org>/x now.',
    ],
    ['braces', 'Set {a: 1} and {{ value }}.', 'Set \\{a: 1} and \\{\\{ value }}.'],
    ['a sign before a number', 'Below <5 is fine, x < y too.', 'Below \\<5 is fine, x \\< y too.'],
    ['an address in brackets', 'See <https://a.example/x>.', 'See [https://a.example/x](https://a.example/x).'],
    [
      'code with a name beside HTML',
      '<b>x</b>[^1]\n\n```js title="a.js"\n1\n```\n\n[^1]: Note.',
      '**x**[^1]\n\n```js title="a.js"\n1\n```\n\n[^1]: Note.',
    ],
    ['a comment beside HTML', '<b>x</b>\n\n<!-- nobody -->\n\nTwo', '**x**\n\nTwo'],
    ['a comment', 'One\n\n<!-- nobody sees it -->\n\nTwo', 'One\n\nTwo'],
    ['an open tag', 'One<br>Two <img src="x.png">', 'One\\\nTwo'],
    ['tags for words', '<b>Bold</b> and <code>x</code>, <kbd>Ctrl</kbd>', '**Bold** and `x`, `Ctrl`'],
    ['a word that would import', 'import the file\n\nexport it', '&#x69;mport the file\n\n&#x65;xport it'],
    ['code by its indent', 'Run:\n\n    df -h\n', 'Run:\n\n```sh\ndf -h\n```'],
    ['a table of HTML', '<table><tr><th>A</th></tr><tr><td>1</td></tr></table>', '| A |\n| - |\n| 1 |'],
    ['a row with too many cells', '| A |\n|---|\n| 1 | 2 |', '| A | |\n| - | - |\n| 1 | 2 |'],
    [
      'a fold',
      '<details><summary>More</summary>\n\nHidden **text**.\n\n</details>',
      '<Details summary="More">\n  Hidden **text**.\n</Details>',
    ],
    ['a script', 'One\n\n<script>alert(1)</script>\n\nTwo', 'One\n\nTwo'],
    ['a link that runs', '[Click](javascript:alert(1))', 'Click'],
    ['a picture of another host', '![Build](https://ci.example/b.svg)', '[Build](https://ci.example/b.svg)'],
  ],
  mkdocs: [
    [
      'an admonition',
      '!!! warning "Mind the gap"\n    Text.\n\n    More.\n\nAfter.',
      ':::caution[Mind the gap]\nText.\n\nMore.\n:::\n\nAfter.',
    ],
    ['a fold', '??? question "Why?"\n    Because.', '<Details summary="Why?">\n  Because.\n</Details>'],
    [
      'tabs',
      '=== "Bash"\n\n    ```sh\n    ls\n    ```\n\n=== "Fish"\n\n    Text.',
      '<Tabs>\n  <Tab label="Bash">\n    ```sh\n    ls\n    ```\n  </Tab>\n\n  <Tab label="Fish">\n    Text.\n  </Tab>\n</Tabs>',
    ],
    [
      'attributes',
      '[Link](https://a.example){ .md-button target=_blank }\n\n## Head { #own .x }',
      '[Link](https://a.example)\n\n## Head',
    ],
    ['in a list', '- One\n\n    !!! note\n        Inside.\n\n- Two', '- One\n\n  :::note\n  Inside.\n  :::\n\n- Two'],
    ['keys', 'Press ++ctrl+c++ now.', 'Press `ctrl+c` now.'],
  ],
  hugo: [
    ['a hint', '{{< hint info >}}\n**Text**\n{{< /hint >}}', ':::note[Info]\n**Text**\n:::'],
    [
      'a fold',
      '{{% details "More of it" %}}\nText\n{{% /details %}}',
      '<Details summary="More of it">\n  Text\n</Details>',
    ],
    [
      'tabs',
      '{{< tabs "id" >}}\n{{< tab "Mac" >}}\nOne\n{{< /tab >}}\n{{< tab "Linux" >}}\nTwo\n{{< /tab >}}\n{{< /tabs >}}',
      '<Tabs>\n  <Tab label="Mac">\n    One\n  </Tab>\n\n  <Tab label="Linux">\n    Two\n  </Tab>\n</Tabs>',
    ],
    ['code', '{{< highlight go >}}\nx := 1\n{{< /highlight >}}', '```go\nx := 1\n```'],
    ['a tag that is not known', 'See {{< version-of thing >}}.', 'See `{{< version-of thing >}}`.'],
    ['a tag that is only shown', 'Write `{{</* hint */>}}` there.', 'Write `{{< hint >}}` there.'],
  ],
  jekyll: [
    ['Liquid that is only shown', '{% raw %}{{ x }}{% endraw %}', '\\{\\{ x }}'],
    ['a note', '{: .warning }\nMind it.', ':::caution\nMind it.\n:::'],
    ['contents', '* TOC\n{:toc}\n\nText', 'Text'],
    ['code', '{% highlight ruby %}\nputs 1\n{% endhighlight %}', '```ruby\nputs 1\n```'],
    ['a class', 'Text\n{: .fs-6 .fw-300 }', 'Text'],
  ],
  docusaurus: [
    ['an admonition', ':::tip My title\n\nText\n\n:::', ':::tip[My title]\nText\n:::'],
    ['one in another', '::::info\n\n:::danger\nText\n:::\n\n::::', '::::note[Info]\n:::danger\nText\n:::\n::::'],
    [
      'tabs',
      'import Tabs from \'@theme/Tabs\';\nimport TabItem from \'@theme/TabItem\';\n\n<Tabs>\n<TabItem value="a" label="A">\n\nOne\n\n</TabItem>\n<TabItem value="b" label="B">\n\nTwo\n\n</TabItem>\n</Tabs>',
      '<Tabs>\n  <Tab label="A">\n    One\n  </Tab>\n\n  <Tab label="B">\n    Two\n  </Tab>\n</Tabs>',
    ],
    ['a component of its own', 'See <Widget id={1} /> there.', 'See \\<Widget id=\\{1} /> there.'],
  ],
  vitepress: [
    ['a container', '::: warning Careful\nText\n:::', ':::caution[Careful]\nText\n:::'],
    ['a fold', '::: details Click\nText\n:::', '<Details summary="Click">\n  Text\n</Details>'],
    [
      'code in tabs',
      '::: code-group\n\n```sh [npm]\nnpm i\n```\n\n```sh [pnpm]\npnpm i\n```\n\n:::',
      '<Tabs>\n  <Tab label="npm">\n    ```sh\n    npm i\n    ```\n  </Tab>\n\n  <Tab label="pnpm">\n    ```sh\n    pnpm i\n    ```\n  </Tab>\n</Tabs>',
    ],
  ],
  myst: [
    ['a directive', '```{note}\nText\n```', ':::note\nText\n:::'],
    ['with colons', ':::{admonition} Title it\n:class: tip\nText\n:::', ':::note[Title it]\nText\n:::'],
    ['code', '```{code-block} python\n:linenos:\nx = 1\n```', '```python\nx = 1\n```'],
    ['a role', 'Set {envvar}`HOME` now.', 'Set `HOME` now.'],
    ['a comment', '% nobody\n\nText', 'Text'],
  ],
  obsidian: [
    ['a callout', '> [!tip] Do it\n> Text', ':::tip[Do it]\nText\n:::'],
    ['one that is folded', '> [!faq]- Why?\n> Because.', '<Details summary="Why?">\n  Because.\n</Details>'],
    ['a comment', 'Text %%nobody%% goes on.', 'Text  goes on.'],
  ],
  github: [
    ['an alert', '> [!WARNING]\n> Text\n> more', ':::caution[Warning]\nText\nmore\n:::'],
    ['a formula', '$$\nx^2\n$$', '```math\nx^2\n```'],
  ],
  gitlab: [
    ['contents', '[[_TOC_]]\n\nText', 'Text'],
    ['a quotation', '>>>\nOne\n\nTwo\n>>>', '> One\n>\n> Two'],
  ],
  gitbook: [['a hint', '{% hint style="danger" %}\nText\n{% endhint %}', ':::danger\nText\n:::']],
  notion: [['a callout', '<aside>\n💡 Mind it.\n\n</aside>', ':::note\n💡 Mind it.\n:::']],
};

describe.each(Object.entries(said))('%s', (dialect, cases) => {
  test.each(cases)('%s', async (_, source, page) => {
    expect(await bodyOf(source, { from: dialect })).toBe(page);
  });
});
