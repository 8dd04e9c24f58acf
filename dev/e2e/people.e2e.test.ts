import { sv } from '../../cards/texts/sv';
import { demoUnit } from '../people';
import { see } from './card';
import { type Scene, setScene } from './scene';

jest.setTimeout(60_000);

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene.end());

test('somebody who is not on the staff list is refused politely, whatever they ask', async () => {
  const { anna, product } = scene;
  const activity = {
    type: 'message',
    id: 'from-a-stranger',
    text: 'Hur många kunder har vi?',
    channelId: 'msteams',
    locale: 'sv-SE',
    serviceUrl: `${product.playgroundUrl}/_connector`,
    from: { id: '29:stranger', name: 'Olle Okänd', aadObjectId: '0f5a2f2c-6b1e-4c57-9a39-3d7f7c1b1d11' },
    recipient: { id: '28:arbetsmarknad-local', name: 'Arbetsmarknad' },
    conversation: { id: 'personal-anna', conversationType: 'personal', tenantId: demoUnit.tenantId },
    channelData: { tenant: { id: demoUnit.tenantId } },
  };
  const response = await fetch(`${product.playgroundUrl}/_internal/v1/customActivities`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  });
  expect(response.status).toBe(200);
  await anna.card(sv.refusal.unknownPerson);
  expect(await anna.countCards('359')).toBe(0);
  await anna.shot('people-stranger');
});

test('the unit head signs in on the page and sees the figures of the year', async () => {
  const window = await scene.browser.window();
  const page = await window.newPage();
  await page.goto(`${scene.product.url}/tab`);
  await page.getByRole('button', { name: /^Maria Lindqvist/u }).click();
  for (const figure of ['359', '385', /29,4\s%/u, '4,18']) await see(page.locator('main'), figure);
  if (process.env['E2E_SHOTS'] !== undefined)
    await page.screenshot({ path: `${process.env['E2E_SHOTS']}/people-tab.png`, fullPage: true });
});
