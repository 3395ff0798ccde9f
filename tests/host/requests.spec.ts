import type { Page } from '@playwright/test'
import type { Program } from '../../host/driver.ts'
import { expect, inMain, ready, test } from './support.ts'

const FOREIGN = 'https://foreign.example'

/** Without its policy a page asks for all it wants, so that the host itself must refuse. */
async function open(
  start: (options: { args: string[] }) => Promise<Program>,
): Promise<{ program: Program; page: Page }> {
  const program = await start({ args: ['--no-csp'] })
  return { program, page: await ready(program) }
}

const urls = (program: Program): string[] => program.refused.map(({ url }) => url)

test('a page’s fetch, image, script, style, frame and beacon to elsewhere are refused and counted', async ({
  start,
}) => {
  const { program, page } = await open(start)
  const outcome = await page.evaluate(async (foreign) => {
    const failed = (tag: string, path: string): Promise<string> =>
      new Promise((done) => {
        const element = Object.assign(document.createElement(tag), {
          rel: 'stylesheet',
          [tag === 'link' ? 'href' : 'src']: new URL(path, foreign).href,
        })
        element.addEventListener('error', () => done(`${tag} failed`))
        element.addEventListener('load', () => done(`${tag} loaded`))
        document.head.append(element)
      })
    const fetched = await fetch(`${foreign}/fetch`).then(
      () => 'fetched',
      () => 'fetch failed',
    )
    navigator.sendBeacon(`${foreign}/beacon`, 'x')
    const frame = document.createElement('iframe')
    frame.src = `${foreign}/frame`
    document.body.append(frame)
    return [
      fetched,
      await failed('img', '/img'),
      await failed('img', 'http://192.0.2.1/plain'),
      await failed('script', '/script'),
      await failed('link', '/style'),
    ]
  }, FOREIGN)
  expect(outcome).toEqual(['fetch failed', 'img failed', 'img failed', 'script failed', 'link failed'])
  await expect
    .poll(() => urls(program).toSorted())
    .toEqual(
      [
        ...['beacon', 'fetch', 'frame', 'img', 'script', 'style'].map((name) => `${FOREIGN}/${name}`),
        'http://192.0.2.1/plain',
      ].toSorted(),
    )
  await expect.poll(() => program.stdout).toContain(`request ${FOREIGN}/fetch`)
})

test('a request that the program itself would have let out is told apart', async ({ start }) => {
  const { program, page } = await open(start)
  await page.evaluate((foreign) => fetch(`${foreign}/guarded`).catch(() => undefined), FOREIGN)
  await inMain(page, 'electron.session.defaultSession.webRequest.onBeforeRequest(null)')
  await page.evaluate((foreign) => fetch(`${foreign}/unguarded`).catch(() => undefined), FOREIGN)
  await expect.poll(() => program.passed).toEqual([`${FOREIGN}/unguarded`])
})

test('a websocket to elsewhere is refused and counted, and does not open', async ({ start }) => {
  const { program, page } = await open(start)
  const outcome = await page.evaluate(
    () =>
      new Promise<string>((done) => {
        const socket = new WebSocket('wss://foreign.example/socket')
        socket.addEventListener('error', () => done('failed'))
        socket.addEventListener('open', () => done('open'))
      }),
  )
  expect(outcome).toBe('failed')
  expect(program.refused).toContainEqual({ url: 'wss://foreign.example/socket', kind: 'websocket' })
})

test('an insecure websocket is refused and counted', async ({ start }) => {
  const { program, page } = await open(start)
  const outcome = await page.evaluate(
    () =>
      new Promise<string>((done) => {
        try {
          const socket = new WebSocket('ws://192.0.2.1/socket')
          socket.addEventListener('error', () => done('failed'))
          socket.addEventListener('open', () => done('open'))
        } catch (error) {
          done((error as Error).name)
        }
      }),
  )
  expect(['failed', 'SecurityError']).toContain(outcome)
  await expect.poll(() => urls(program)).toContain('ws://192.0.2.1/socket')
})

test('a request out of a worker is refused and counted', async ({ start }) => {
  const { program, page } = await open(start)
  const outcome = await page.evaluate(
    (foreign) =>
      new Promise<string>((done) => {
        const text = `fetch('${foreign}/worker').then(() => postMessage('fetched'), () => postMessage('failed'))`
        const worker = new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })))
        worker.addEventListener('message', ({ data }) => done(String(data)))
      }),
    FOREIGN,
  )
  expect(outcome).toBe('failed')
  expect(urls(program)).toContain(`${FOREIGN}/worker`)
})

test('a file of the PC is out of reach and counted', async ({ start }) => {
  const { program, page } = await open(start)
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const image = new Image()
        image.addEventListener('error', () => done())
        image.src = 'file:///etc/hostname'
      }),
  )
  await expect.poll(() => urls(program)).toContain('file:///etc/hostname')
})

test('a navigation elsewhere is offered to the program, refused and counted, and the page stays', async ({ start }) => {
  const { program, page } = await open(start)
  await page.evaluate((foreign) => location.assign(`${foreign}/away`), FOREIGN)
  await expect.poll(() => program.stdout).toContain(`will-navigate ${FOREIGN}/away`)
  await expect.poll(() => urls(program)).toContain(`${FOREIGN}/away`)
  expect(program.address(page)).toBe('app://sample/page.html?csp=off')
  await expect(page.locator('h1')).toHaveText('見本の窓')
})

test('a navigation inside the program happens only if the program does not prevent it', async ({ start }) => {
  const { program, page } = await open(start)
  await page.evaluate(() => location.assign('/paper.html?sheets=1x1'))
  await expect.poll(() => program.stdout).toContain('will-navigate app://sample/paper.html?sheets=1x1')
  await expect(page.locator('h1')).toHaveText('見本の窓')
})

test('a page that loads itself again asks the program too, as in Electron', async ({ start }) => {
  const refusing = await start({ args: ['--refuse-reload'] })
  const page = await ready(refusing)
  await page.evaluate(() => {
    Object.assign(window, { stayed: true })
    location.reload()
  })
  await expect.poll(() => refusing.stdout).toContain('will-navigate app://sample/page.html')
  await expect.poll(() => urls(refusing).length).toBe(1)
  expect(await page.evaluate(() => Reflect.get(window, 'stayed'))).toBe(true)
})

test('a page opens no window, by script or by link; the program is asked and the tries are counted', async ({
  start,
}) => {
  const { program, page } = await open(start)
  const opened = await page.evaluate((foreign) => window.open(`${foreign}/popup`, '', 'width=100') === null, FOREIGN)
  expect(opened).toBe(true)
  await page.evaluate((foreign) => {
    const link = Object.assign(document.createElement('a'), {
      href: `${foreign}/link`,
      target: '_blank',
      textContent: '外へ',
    })
    document.body.append(link)
  }, FOREIGN)
  await page.getByRole('link', { name: '外へ' }).click()
  await expect.poll(() => program.stdout).toContain(`open ${FOREIGN}/link`)
  expect(program.stdout).toContain(`open ${FOREIGN}/popup`)
  expect(program.refused).toContainEqual({ url: `${FOREIGN}/popup`, kind: 'window' })
  expect(program.windows()).toHaveLength(1)
  expect(page.context().pages()).toHaveLength(1)
})

test('every permission is denied', async ({ page }) => {
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'] as PermissionName[]
    const asked = await Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state))
    const located = await new Promise((done) =>
      navigator.geolocation.getCurrentPosition(
        () => done('found'),
        ({ code }) => done(code),
      ),
    )
    return [...asked, located]
  })
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied', 'denied', 1])
})

test('the program’s content security policy holds, and each violation is listed', async ({ page, program }) => {
  const ran = await page.evaluate(
    () =>
      new Promise<boolean>((done) => {
        document.addEventListener('securitypolicyviolation', () => done('ran' in window), { once: true })
        const script = document.createElement('script')
        script.textContent = 'window.ran = true'
        document.head.append(script)
      }),
  )
  expect(ran).toBe(false)
  await page.evaluate((foreign) => fetch(`${foreign}/csp`).catch(() => undefined), FOREIGN)
  await expect
    .poll(() => program.cspViolations.map(({ directive, blocked }) => `${directive} ${blocked}`))
    .toEqual(['script-src-elem inline', `connect-src ${FOREIGN}/csp`])
  // The policy stopped it before it was a request.
  expect(program.refused).toEqual([])
})

test('an ordinary start asks nobody for anything', async ({ page, program }) => {
  await expect(page.locator('h1')).toHaveCSS('color', 'rgb(1, 2, 3)')
  expect([program.refused, program.cspViolations, program.consoleErrors]).toEqual([[], [], []])
})
