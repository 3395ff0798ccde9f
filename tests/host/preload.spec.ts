import { expect, ready, test } from './support.ts'

test('the preload is given electron and the sandbox’s few modules, nothing of Node', async ({ page }) => {
  const tried = await page.evaluate(() => window.api.info.tried)
  for (const id of ['fs', 'node:fs', 'child_process', 'path', 'os', './other.cjs', 'electron/main', 'node:electron']) {
    expect(tried[id]).toBe(`module not found: ${id}`)
  }
  for (const id of ['electron', 'timers', 'node:url']) expect(tried[id]).toBe('given')
  expect(await page.evaluate(() => window.api.info.unknown)).toBe('not in the host: electron.webFrame')
  expect(await page.evaluate(() => window.api.info.sendSync)).toBe('not in the host: electron.ipcRenderer.sendSync')
})

test('neither the page nor the preload sees the way to the driver, and the page sees nothing of the preload', async ({
  page,
}) => {
  expect(await page.evaluate(() => window.api.info.globals)).toEqual([])
  const names = await page.evaluate(() =>
    Object.getOwnPropertyNames(globalThis).filter((name) =>
      /^(process|require|module|exports|__tellDriver|__hearDriver)$/.test(name),
    ),
  )
  expect(names).toEqual([])
})

test('what the preload exposes is there before the first script of the page, and again after a reload', async ({
  page,
}) => {
  expect(await page.evaluate(() => window.seenFirst)).toBe('object')
  await page.reload()
  expect(await page.evaluate(() => window.seenFirst)).toBe('object')
})

test('the exposed API is frozen to its depth and cannot be replaced', async ({ page }) => {
  const tries = await page.evaluate(() => {
    'use strict'
    const works = [
      () => Object.assign(window, { api: {} }),
      () => Object.assign(window.api, { invoke: null }),
      () => Object.assign(window.api.info.list[1].deep, { 0: 3 }),
      () => Object.assign(window.api.invoke, { x: 1 }),
      () => Object.defineProperty(window, 'api', { value: {} }),
    ]
    return works.map((work) => {
      try {
        work()
        return 'done'
      } catch (error) {
        return (error as Error).constructor.name
      }
    })
  })
  expect(tries).toEqual(['TypeError', 'TypeError', 'TypeError', 'TypeError', 'TypeError'])
  expect(await page.evaluate(() => window.second)).toBe(
    'Cannot bind an API on top of an existing property on the window object',
  )
})

test('functions, callbacks, promises and errors pass between the worlds', async ({ page }) => {
  expect(await page.evaluate(() => window.api.twice((value) => value * 3, 2))).toBe(18)
  const caught = await page.evaluate(() => {
    try {
      window.api.fail()
      return null
    } catch (error) {
      return [error instanceof Error, (error as Error).message]
    }
  })
  expect(caught).toEqual([true, 'だめです'])
  const later = await page.evaluate(() =>
    window.api.failLater().catch((error: unknown) => [error instanceof Error, (error as Error).message]),
  )
  expect(later).toEqual([true, 'あとで、だめです'])
})

test('a class instance loses its methods on the way to the page', async ({ page }) => {
  const visitor = await page.evaluate(() => {
    const value = window.api.visitor() as { name: string; nested: Set<string>; greet?: unknown }
    return [
      value.name,
      Object.getPrototypeOf(value) === Object.prototype,
      'greet' in value,
      value.nested instanceof Set,
    ]
  })
  expect(visitor).toEqual(['花子', true, false, true])
})

test('a listener hears what the program sends, with its Map and Date, and can be taken off', async ({ page }) => {
  const heard = await page.evaluate(async () => {
    const words: unknown[] = []
    const off = window.api.on('told', (word, map) =>
      words.push([word, map instanceof Map && (map.get(1) as Date).getTime()]),
    )
    const more: unknown[] = []
    const twoMore = new Promise<void>((done) => {
      window.api.on('told', (word) => {
        if (more.push(word) === 2) done()
        else off()
        if (more.length === 1) window.api.send('tell', '二')
      })
    })
    window.api.send('tell', '一')
    await twoMore
    return words
  })
  expect(heard).toEqual([['一', 0]])
})

test('a page that overwrites what the bridge is made of neither breaks nor sees it', async ({ page }) => {
  // The attack runs by itself: the tool's own evaluate would not live through it.
  await page.evaluate(() => {
    const first = { first: 1 }
    const define = Object.defineProperty
    const attack = async (): Promise<void> => {
      const seen: string[] = []
      const { stringify } = JSON
      const spy = (holder: object, name: string | symbol): void => {
        define(holder, name, {
          configurable: true,
          value() {
            seen[seen.length] = String(name)
            throw new Error('broken by the page')
          },
        })
      }
      const call = window.api.invoke('echo', first)
      for (const name of ['dispatchEvent', 'addEventListener']) spy(EventTarget.prototype, name)
      for (const name of ['parse', 'stringify']) spy(JSON, name)
      for (const name of ['get', 'set']) spy(WeakMap.prototype, name)
      for (const name of ['keys', 'freeze', 'setPrototypeOf', 'defineProperty']) spy(Object, name)
      for (const name of ['call', 'apply', 'bind']) spy(Function.prototype, name)
      // A dictionary that inherits from Object.prototype would hand its `detail` to this getter.
      define(Object.prototype, 'bubbles', { configurable: true, get: () => void (seen[seen.length] = 'bubbles') })
      define(window, 'CustomEvent', { value: undefined })
      define(window, 'Promise', { value: undefined })
      spy(Array.prototype, 'push')
      spy(Array.prototype, Symbol.iterator)
      const answer = await window.api.invoke('echo', { secret: ['合言葉', 2] })
      document.body.dataset['outcome'] = stringify({ answer, first: await call, seen })
    }
    setTimeout(() => void attack())
  })
  const outcome = await page.locator('body[data-outcome]').getAttribute('data-outcome')
  expect(JSON.parse(outcome ?? '')).toEqual({ answer: { secret: ['合言葉', 2] }, first: { first: 1 }, seen: [] })
})

test('frames inside the page get no preload', async ({ start }) => {
  const program = await start({ args: ['--no-csp'] })
  const page = await ready(program)
  const inside = await page.evaluate(
    () =>
      new Promise<string>((done) => {
        const frame = document.createElement('iframe')
        frame.addEventListener('load', () => done(typeof frame.contentWindow?.api))
        frame.src = '/page.html?csp=off'
        document.body.append(frame)
      }),
  )
  expect(inside).toBe('undefined')
})
