// usage: node check.mjs CHROMIUM PAGE.html…
// Each page, in a real browser: valid HTML; no request, no script, nothing that its own policy refuses; no violation that
// axe-core finds or leaves open in contrast, wide and narrow; every letter in the page's own fonts; no horizontal scrolling at 320 px, with the text
// spacing of WCAG 1.4.12, and with text of twice the size.
// Prints one line for each thing that is wrong, and ends with 1 if there was any.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { HtmlValidate } from 'html-validate';
import puppeteer from 'puppeteer-core';

const [chromium, ...pages] = process.argv.slice(2);
const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
const widths = [1200, 320];
const textSpacing = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }';

// What is left out is a matter of taste in the source, not of validity.
const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    'no-inline-style': 'error',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'long-title': 'off',
    'no-redundant-role': 'off', // role="list" keeps a list without markers a list in Safari
    'prefer-native-element': 'off', // the same
  },
});

let wrong = 0;
const say = (page, what) => {
  wrong++;
  console.log(`${basename(page)}: ${what}`);
};

async function validate(page) {
  const report = await validator.validateString(await readFile(page, 'utf8'));
  for (const message of report.results.flatMap(result => result.messages)) {
    say(page, `${message.line}:${message.column} ${message.ruleId}: ${message.message}`);
  }
}

async function open(browser, page, width) {
  const tab = await browser.newPage();
  const address = pathToFileURL(page).href;
  await tab.setViewport({ width, height: 900 });
  tab.on('request', request => {
    if (request.url() !== address && !request.url().startsWith('data:')) say(page, `asks for ${request.url()}`);
  });
  tab.on('console', message => say(page, `the console says: ${message.text()}`));
  await tab.goto(address, { waitUntil: 'load' });
  tab.removeAllListeners('console');
  return tab;
}

async function reflow(tab, page, width, when) {
  const shown = await tab.evaluate(() => document.scrollingElement.scrollWidth);
  if (shown > width) say(page, `is ${shown} px wide in a window of ${width} ${when}`);
}

// As a reader's own style does: the page's policy allows no other style element.
async function restyle(tab, rules) {
  await tab.evaluate(text => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, rules);
}

async function accessibility(tab, page, width) {
  const result = await tab.evaluate(() => axe.run({ rules: { 'target-size': { enabled: true }, 'css-orientation-lock': { enabled: true } } }));
  for (const violation of result.violations) {
    for (const node of violation.nodes) say(page, `at ${width} px, ${violation.id}: ${violation.help}: ${node.html}`);
  }
  // What axe cannot decide, nobody has checked. (In a narrow window it cannot see the cells that a table has scrolled away.)
  for (const doubt of result.incomplete.filter(rule => rule.id === 'color-contrast' && width === widths[0])) {
    for (const node of doubt.nodes) say(page, `at ${width} px, ${doubt.id} is left open: ${node.any[0]?.message}: ${node.html}`);
  }
}

// Every letter comes from the page's own fonts, and none of these was refused.
async function fonts(tab, page) {
  const refused = await tab.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(face => face.status !== 'loaded').map(face => `${face.family} ${face.weight} ${face.style}: ${face.status}`);
  });
  for (const face of refused) say(page, `a font is not used: ${face}`);
  const session = await tab.createCDPSession();
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument', { depth: -1 });
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: 'body, body *' });
  const strange = new Set();
  for (const nodeId of nodeIds) {
    const { fonts: used } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    used.filter(font => !font.isCustomFont).forEach(font => strange.add(font.familyName));
  }
  for (const font of strange) say(page, `text is set in a font of this machine: ${font}`);
}

const browser = await puppeteer.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const page of pages) {
    await validate(page);
    const tab = await open(browser, page, widths[0]);
    await fonts(tab, page);
    await tab.evaluate(axeSource);
    for (const width of widths) {
      await tab.setViewport({ width, height: 900 });
      await reflow(tab, page, width, '');
      await accessibility(tab, page, width);
    }
    await restyle(tab, textSpacing);
    await reflow(tab, page, widths.at(-1), 'with wide text spacing');
    await restyle(tab, 'html { font-size: 200% !important }');
    await reflow(tab, page, widths.at(-1), 'with text of twice the size');
    await tab.close();
  }
} finally {
  await browser.close();
}

console.log(`${pages.length} pages, ${wrong} things wrong`);
process.exitCode = wrong === 0 ? 0 : 1;
