import { strFromU8, unzipSync } from 'fflate';
import { fillManifest, packageApp } from './package';

const values = {
  TEAMS_APP_ID: '7f1c1f7e-5a77-4c39-9a39-0d7d0a5b0001',
  BOT_ID: '7f1c1f7e-5a77-4c39-9a39-0d7d0a5b0002',
  TAB_DOMAIN: 'arbetsmarknad.nacka.example',
  TAB_CLIENT_ID: '7f1c1f7e-5a77-4c39-9a39-0d7d0a5b0003',
};

describe('a template is filled', () => {
  const template = '{"id": "${{BOT_ID}}", "resource": "api://${{TAB_DOMAIN}}/${{BOT_ID}}"}';

  test('with each value wherever it is named', () => {
    expect(fillManifest(template, { BOT_ID: 'b', TAB_DOMAIN: 'd.example' })).toEqual({
      id: 'b',
      resource: 'api://d.example/b',
    });
  });

  test('and a value can never end its string and add to the manifest', () => {
    const filled = fillManifest('{"id": "${{BOT_ID}}"}', { BOT_ID: '", "evil": "$&' });
    expect(filled).toEqual({ id: '", "evil": "$&' });
  });

  test.each([
    ['without a value', { BOT_ID: 'b' }, 'The manifest needs a value for TAB_DOMAIN'],
    ['with an empty value', { BOT_ID: '', TAB_DOMAIN: '' }, 'The manifest needs a value for BOT_ID, TAB_DOMAIN'],
    [
      'with a value it does not know',
      { BOT_ID: 'b', TAB_DOMAIN: 'd', BOT_IDD: 'x' },
      'The manifest has no placeholder named BOT_IDD',
    ],
  ])('but not %s', (_, given, message) => {
    expect(() => fillManifest(template, given)).toThrow(message);
  });
});

describe('the app package', () => {
  const files = unzipSync(packageApp(values));

  test('holds the manifest, both languages and both icons, and nothing else', () => {
    expect(Object.keys(files).sort()).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png', 'sv.json']);
  });

  test('has the values in its manifest and no placeholder left', () => {
    const manifest = strFromU8(files['manifest.json']!);
    expect(manifest).toContain('https://arbetsmarknad.nacka.example/tab/index.html');
    expect(manifest).not.toContain('${{');
  });

  test('is the same, byte for byte, when it is made again', () => {
    expect(packageApp(values)).toEqual(packageApp(values));
  });

  test('is not made when a value is not fit for Teams', () => {
    expect(() => packageApp({ ...values, BOT_ID: 'not-a-guid' })).toThrow(/botId must match pattern/);
  });
});
