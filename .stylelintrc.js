/*
 * Sizes of text, spaces and breakpoints stand in src/ui/tokens.css and src/ui/breakpoints.css alone.
 * Colours have a test of their own, tests/contrast.test.ts; the rest of the styles is for Biome.
 */

/** A number with a unit that is neither a hairline of 1px nor part of a name. */
const length = /(?<![\w.-])-?(?!1px\b)[\d.]+[a-z]+\b/i;
const lengthOrShare = /(?<![\w.-])(?!100%)[\d.]+(?:[a-z]+\b|%)/i;
const keyword = /^(?:(?:xx?-)?(?:small|large)|medium|smaller|larger)$/;

/** @type {import('stylelint').Config} */
export default {
  reportDescriptionlessDisables: true,
  reportNeedlessDisables: true,
  referenceFiles: ['src/ui/tokens.css', 'src/ui/breakpoints.css'],
  rules: {
    'no-unknown-custom-media': true,
    'no-unknown-custom-properties': true,
    'declaration-property-value-disallowed-list': [
      {
        '/^(margin|padding)|^(row-|column-)?gap$/': [length],
        // Also what hands a size of text on, such as --chip-font.
        '/^font(-size)?$|^--.*(font|text)/': [lengthOrShare, keyword],
        '/^--.*(gap|margin|padding|space)/': [length],
        // The build would write the whole of the other file out again, with breakpoints that no browser knows.
        composes: [/\bfrom\s+["']/],
      },
      {
        message: (property) =>
          property === 'composes'
            ? 'Compose from global alone, and repeat what another file says'
            : 'Use a token of src/ui/tokens.css, not the size itself',
      },
    ],
    'media-feature-name-disallowed-list': [
      [/^(min-|max-)?(width|height|inline-size|block-size)$/],
      { message: 'Use a breakpoint of src/ui/breakpoints.css' },
    ],
    'at-rule-disallowed-list': [
      ['container'],
      { message: 'Use a breakpoint of src/ui/breakpoints.css: a chart alone asks its column' },
    ],
  },
  overrides: [
    {
      files: ['src/ui/tokens.css', 'src/ui/breakpoints.css'],
      rules: { 'declaration-property-value-disallowed-list': null },
    },
    {
      // A chart is drawn for the width of its column, a slide for the shape of the stage.
      files: ['src/charts/Sizes.module.css', 'src/frames/present/*.css'],
      rules: { 'at-rule-disallowed-list': null },
    },
  ],
};
