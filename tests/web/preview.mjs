// usage: node preview.mjs CHROMIUM ADDRESS HANDOUT.yaml
// A preview in a real browser: what is saved is shown without a reload of the page, an error with its line, and the mending;
// the page scrolls where it was; nothing that axe-core finds, nothing that its own policy refuses. Prints what is wrong, and ends with 1 if anything is.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import puppeteer from 'puppeteer-core';

const [chromium, address, handout] = process.argv.slice(2);
const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
const sound = await readFile(handout, 'utf8');
const browser = await puppeteer.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu'] });
let wrong = 0;
const say = what => { wrong++; console.log(what); };
try {
  const tab = await browser.newPage();
  await tab.setViewport({ width: 1400, height: 900 });
  tab.on('console', message => { if (message.type() === 'error') say(`the console says: ${message.text()}`); });
  await tab.goto(address, { waitUntil: 'load' });
  const page = () => tab.$('iframe[title="Web page"]').then(frame => frame.contentFrame());
  const shows = (text, what) => tab.waitForFunction(
    (text, what) => (what ? document.querySelector(what) : document.querySelector('iframe[title="Web page"]').contentDocument?.body)?.textContent.includes(text),
    { timeout: 20000 }, text, what).catch(() => say(`"${text}" is not shown`));
  const loaded = await tab.evaluate(() => performance.timeOrigin);

  await shows('One.');
  await writeFile(handout, sound.replace('One.', `First.${'\\n\\nA paragraph.'.repeat(90)}`));
  await shows('First.');
  await (await page()).evaluate(() => scrollTo(0, 400));
  await writeFile(handout, sound.replace('One.', `Second.${'\\n\\nA paragraph.'.repeat(90)}`));
  await shows('Second.');
  await tab.waitForFunction(() => document.querySelector('iframe[title="Web page"]').contentWindow.scrollY === 400, { timeout: 5000 }).catch(() => say('the page does not stand where it stood'));

  await writeFile(handout, sound.replace('One.', 'One [@nobody].'));
  await shows('handout.yaml:4', '#messages .error code');
  await shows('Second.');
  await tab.evaluate(axeSource);
  const { violations } = await tab.evaluate(() => axe.run({ iframes: false }));
  for (const violation of violations) say(`axe: ${violation.id}: ${violation.nodes[0].html}`);

  await writeFile(handout, sound.replace('One.', 'Third.'));
  await shows('Third.');
  if (await tab.$('#messages .error')) say('an error that was mended is still shown');
  if (await tab.evaluate(() => performance.timeOrigin) !== loaded) say('the page was loaded again');
  await Promise.all([tab.waitForNavigation(), tab.click('nav[aria-label="Print"] a:not([aria-current])')]);
  if (!tab.url().endsWith('/0-0-large/')) say(`large print is at ${tab.url()}`);
} finally {
  await browser.close();
}

process.exit(wrong ? 1 : 0);
