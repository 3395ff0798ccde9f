import type { Page } from '@playwright/test'
import { expect, test } from './shop.ts'

// One test for each trick by which a page, or what was stored as text in it, could get out of its window.

const home = (page: Page) => page.getByRole('heading', { level: 1, name: '今週ご連絡する方' })

/** What the page's policy says against each trick, tried one after the other as a script of the page's own would. */
function tried(page: Page, tricks: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(async (all) => {
    const said: Record<string, string> = {}
    const mark = (at: string) => document.querySelector(at)
    const make = (tag: string, some: object): Element => {
      const element = Object.assign(document.createElement(tag), some)
      document.body.append(element)
      return element
    }
    const html = (text: string) => make('div', { innerHTML: text })
    const ways: Readonly<Record<string, (to: string) => unknown>> = {
      'script inline': () => make('script', { textContent: 'window.ran = true' }),
      'script by src': (src) => make('script', { src }),
      'script as handler': () => html('<img src="data:image/png;base64,AA" onerror="window.ran = true">'),
      'script as link': () => (html('<a id="js" href="javascript:window.ran=true">x</a>'), mark('#js')),
      'script from text': () => setTimeout(() => void Reflect.construct(Function, ['window.ran = true'])),
      worker: () => new Worker(URL.createObjectURL(new Blob(['self.postMessage(1)'], { type: 'text/javascript' }))),
      'style element': () => make('style', { textContent: 'body { display: none }' }),
      'style attribute': () => html('<p style="display: none">x</p>'),
      'style by link': (href) => make('link', { rel: 'stylesheet', href }),
      picture: (src) => make('img', { src }),
      font: (src) => new FontFace('x', `url(${src})`).load().catch(() => undefined),
      media: (src) => make('audio', { src }),
      frame: (src) => make('iframe', { src }),
      object: (data) => make('object', { data }),
      fetch: (to) => fetch(to).catch(() => undefined),
      beacon: (to) => navigator.sendBeacon(to, 'x'),
      socket: (to) => new WebSocket(to.replace('https:', 'wss:')),
      base: (href) => document.head.append(Object.assign(document.createElement('base'), { href })),
      form: (action) => (make('form', { action, method: 'post' }) as HTMLFormElement).submit(),
    }
    for (const [way, to] of Object.entries(all)) {
      const refused = new Promise<string>((done) => {
        addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective), { once: true })
        setTimeout(() => done('nothing'), 3_000)
      })
      try {
        const made = ways[way]?.(to)
        if (made instanceof HTMLAnchorElement) made.click()
      } catch (error) {
        // Some are refused by a throw as well.
        if (!(error instanceof DOMException)) throw error
      }
      said[way] = await refused
    }
    said['ran'] = String(Reflect.get(window, 'ran'))
    return said
  }, tricks)
}

test('a script that is not the program’s own does not run, and no style but a constructed sheet applies', async ({
  shop,
}) => {
  await shop.fill(1)
  const { page } = await shop.start()
  await expect(home(page)).toBeVisible()
  const elsewhere = 'https://example.invalid/x'
  const tricks = ['script inline', 'script as handler', 'script as link', 'script from text', 'worker']
  const given = Object.fromEntries([...tricks, 'style element', 'style attribute'].map((way) => [way, '']))
  expect(await tried(page, { ...given, 'script by src': elsewhere, 'style by link': elsewhere })).toEqual({
    'script inline': 'script-src-elem',
    'script as handler': 'script-src-attr',
    'script as link': 'script-src-elem',
    'script from text': 'script-src',
    worker: 'worker-src',
    'style element': 'style-src-elem',
    'style attribute': 'style-src-attr',
    'script by src': 'script-src-elem',
    'style by link': 'style-src-elem',
    ran: 'undefined',
  })
  const colour = await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('#probe { color: rgb(1, 2, 3) }')
    document.adoptedStyleSheets.push(sheet)
    document.body.append(Object.assign(document.createElement('p'), { id: 'probe' }))
    return getComputedStyle(document.querySelector('#probe') ?? document.body).color
  })
  expect(colour).toBe('rgb(1, 2, 3)')
})

test('nothing of elsewhere is fetched, shown, framed, sent or taken for a base, each by a directive of its own', async ({
  shop,
}) => {
  await shop.fill(1)
  const { page, program } = await shop.start()
  await expect(home(page)).toBeVisible()
  const directives = {
    picture: 'img-src',
    font: 'font-src',
    media: 'media-src',
    frame: 'frame-src',
    object: 'object-src',
    fetch: 'connect-src',
    beacon: 'connect-src',
    socket: 'connect-src',
    base: 'base-uri',
    form: 'form-action',
  }
  const given = Object.fromEntries(Object.keys(directives).map((way) => [way, `https://example.invalid/${way}`]))
  expect(await tried(page, given)).toEqual({ ...directives, ran: 'undefined' })
  expect(await page.evaluate(() => document.baseURI)).toBe(page.url())
  // The policy stopped each before it was a request; the fixture counts those that got as far.
  expect(program.outside()).toEqual([])
})

test('a page is led nowhere: not by a link, not by a new window, not by a guest, not to a file of the PC', async ({
  shop,
}) => {
  await shop.fill(1)
  const { page, program } = await shop.start()
  await expect(home(page)).toBeVisible()
  const opened = await page.evaluate(() => {
    for (const [id, target] of [
      ['link', '_self'],
      ['blank', '_blank'],
    ] as const) {
      const link = { id, target, href: `https://example.invalid/${id}`, textContent: id }
      document.body.append(Object.assign(document.createElement('a'), link))
    }
    const guest = Object.assign(document.createElement('webview'), { src: 'https://example.invalid/guest' })
    document.body.append(guest)
    return [window.open('https://example.invalid/popup') === null, guest instanceof HTMLUnknownElement]
  })
  expect(opened).toEqual([true, true])
  for (const id of ['link', 'blank']) await page.evaluate((at) => document.getElementById(at)?.click(), id)
  await page.evaluate(() => location.assign('file:///etc/hostname')).catch(() => undefined)
  shop.askedOnPurpose.push(...['link', 'blank', 'popup'].map((name) => `https://example.invalid/${name}`))
  shop.askedOnPurpose.push('file:///etc/hostname')
  await expect.poll(() => program.outside().toSorted()).toEqual(shop.askedOnPurpose.toSorted())
  await expect(home(page)).toBeVisible()
  expect(new URL(page.url()).pathname).toBe('/index.html')
  expect(program.windows()).toHaveLength(1)
})

test('a page is allowed nothing that has to be asked for', async ({ shop }) => {
  await shop.fill(1)
  const { page } = await shop.start()
  await expect(home(page)).toBeVisible()
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read']
    return Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
    )
  })
  expect(new Set(states)).toEqual(new Set(['denied']))
})

test('a path that a page makes up opens no file, and no answer tells a path', async ({ shop }) => {
  await shop.fill(3)
  const { page } = await shop.start()
  await expect(home(page)).toBeVisible()
  const codes = await page.evaluate(async (file) => {
    const asked = { content: null, encoding: null, headless: null, columns: null }
    const answers = [
      await window.shop.call('imports:preview', { file, ...asked }),
      await window.shop.call('restore:look', { copy: file, typed: null }),
      await window.shop.call('restore:run', { copy: file }),
    ]
    return answers.map((answer) => (answer.ok ? 'opened' : answer.error.code))
  }, shop.file)
  expect(codes).toEqual(['file-missing', 'copy-missing', 'copy-missing'])
  const told = await page.evaluate(async () =>
    JSON.stringify([
      await window.shop.call('shop:state', {}),
      await window.shop.call('backups:state', {}),
      await window.shop.call('backups:list', {}),
      await window.shop.call('settings:get', {}),
      await window.shop.call('postal:state', {}),
    ]),
  )
  expect(told).not.toContain(shop.folder)
})
