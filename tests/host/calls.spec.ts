import { expect, inMain, refusal, test } from './support.ts'

/** Each value as a test writes it, and what the program must find it to be. */
const VALUES: readonly (readonly [text: string, kind: string])[] = [
  ['undefined', '[object Undefined] undefined'],
  ['null', '[object Null] undefined'],
  ['-0', '[object Number] Number'],
  ['NaN', '[object Number] Number'],
  ['Infinity', '[object Number] Number'],
  ['12345678901234567890n', '[object BigInt] BigInt'],
  ["'髙橋 花子\\u0000\\ud800'", '[object String] String'],
  ['new Date(1234)', '[object Date] Date'],
  ['new Date(NaN)', '[object Date] Date'],
  ['new Map([[{ a: 1 }, new Set([1, [2]])]])', '[object Map] Map'],
  ['new Set()', '[object Set] Set'],
  ['/a[b]/gi', '[object RegExp] RegExp'],
  ['new Uint8Array([1, 2, 255])', '[object Uint8Array] Uint8Array'],
  ['new Float64Array([0.1, -0])', '[object Float64Array] Float64Array'],
  ['new Uint8Array([9, 8, 7, 6]).subarray(1, 3)', '[object Uint8Array] Uint8Array'],
  ['new Uint8Array([1, 2]).buffer', '[object ArrayBuffer] ArrayBuffer'],
  ["new Error('だめ')", '[object Error] Error'],
  ["[1, { ['__proto__']: 2, nested: [undefined] }]", '[object Array] Array'],
  ['{ a: { b: [true, null] } }', '[object Object] Object'],
]

test('what structured clone carries arrives in the program and comes back the same', async ({ page }) => {
  for (const [text, kind] of VALUES) {
    const result = await page
      .evaluate(async (source) => {
        // `make` and `same` are the fixture page's own.
        const value = window.make(source)
        const back = await window.api.invoke('echo', value)
        return { kind: await window.api.invoke('kind', value), same: window.same(value, back) }
      }, text)
      .catch((error: unknown) => ({ kind: String(error), same: false }))
    expect(result, text).toMatchObject({ kind, same: true })
  }
})

test('cycles and shared parts survive the way through the program', async ({ page }) => {
  const result = await inMain(
    page,
    `
    const list = [1]
    const value = { list, again: list }
    value.self = value
    electron.ipcMain.handle('cycle', () => value)
  `,
  )
  expect(result).toBeUndefined()
  // The bridge between the worlds copies a tree; Electron's refuses what is deeper than 1000, and so does this one.
  const message = await page.evaluate(() =>
    window.api.invoke('cycle').then(
      () => 'arrived',
      (error: Error) => error.message,
    ),
  )
  expect(message).toContain('recursion depth exceeded')
})

test('a function among the arguments throws as in Electron', async ({ page }) => {
  const message = await page.evaluate(async () => {
    try {
      await window.api.invokeFunction()
      return 'passed'
    } catch (error) {
      return (error as Error).message
    }
  })
  expect(message).toBe('An object could not be cloned.')
})

test('a class instance among the arguments arrives as a plain object, its Set still a Set', async ({ page }) => {
  const back = await page.evaluate(async () => {
    const value = (await window.api.invokeVisitor()) as { name: string; nested: unknown }
    return [value.name, Object.keys(value).join(), value.nested instanceof Set]
  })
  expect(back).toEqual(['花子', 'name,nested', true])
})

test('errors of the program come in Electron’s own words', async ({ page }) => {
  const message = (channel: string): Promise<string> =>
    page.evaluate(
      (name) =>
        window.api.invoke(name).then(
          () => 'passed',
          (error: Error) => error.message,
        ),
      channel,
    )
  expect(await message('fail')).toBe("Error invoking remote method 'fail': RangeError: 大きすぎます")
  expect(await message('nobody')).toBe(
    "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
  )
  expect(await message('function')).toBe(
    "Error invoking remote method 'function': Error: An object could not be cloned.",
  )
})

test('the program sees who asks: its own address and origin, the main frame, the window', async ({ page }) => {
  expect(await page.evaluate(() => window.api.invoke('sender'))).toEqual({
    url: 'app://sample/page.html',
    origin: 'app://sample',
    parent: null,
    id: 1,
    same: true,
    frameId: 1,
  })
  await page.evaluate(() => history.pushState(null, '', '/page.html?x=1#y'))
  expect(await page.evaluate(() => window.api.invoke('sender'))).toMatchObject({ url: 'app://sample/page.html?x=1#y' })
})

test('a request reaches the program’s own protocol with method and body', async ({ page }) => {
  const text = await page.evaluate(() =>
    fetch('/method', { method: 'POST', body: '中身' }).then((response) => response.text()),
  )
  expect(text).toBe('POST 中身')
})

test('whatever the host does not have says so', async ({ page }) => {
  const refused = (source: string): Promise<string> => refusal(page, source)
  expect(await refused('new electron.Tray()')).toContain('not in the host: electron.Tray')
  expect(await refused('electron.globalShortcut.register()')).toContain(
    'not in the host: electron.globalShortcut.register',
  )
  expect(await refused('electron.app.setBadgeCount(1)')).toContain('not in the host: electron.app.setBadgeCount')
  expect(await refused('electron.BrowserWindow.getAllWindows()[0].webContents.print()')).toContain(
    'not in the host: electron.WebContents.print',
  )
  expect(await refused('electron.BrowserWindow.getAllWindows()[0].setOpacity(1)')).toContain(
    'not in the host: electron.BrowserWindow.setOpacity',
  )
  expect(await refused('electron.default.fancyNewThing')).toContain('not in the host: electron.fancyNewThing')
  expect(await refused('new electron.BrowserWindow({ webPreferences: { nodeIntegration: true } })')).toContain(
    'not in the host: a window without',
  )
})

test('an event that never comes in the host is named to the test that looks', async ({ page, program }) => {
  await inMain(page, "electron.BrowserWindow.getAllWindows()[0].webContents.on('before-input-event', () => {})")
  await expect.poll(() => program.neverEmitted).toEqual(['webContents: before-input-event'])
})

test('what shell is asked to open is written down and not opened', async ({ page, program }) => {
  await inMain(
    page,
    "await electron.shell.openExternal('mailto:a@example.jp'); await electron.clipboard.writeText('写し')",
  )
  expect(program.opened).toEqual([{ how: 'external', target: 'mailto:a@example.jp' }])
  expect(program.clipboard).toBe('写し')
})

test('a utility process speaks with the program by its parent port', async ({ page, folder }) => {
  const answer = await inMain(
    page,
    `
    const { writeFileSync } = await import('node:fs')
    writeFileSync(${JSON.stringify(`${folder}/helper.mjs`)}, "process.parentPort.on('message', ({ data }) => { process.parentPort.postMessage(new Map([['twice', data * 2]])) })")
    const helper = electron.utilityProcess.fork(${JSON.stringify(`${folder}/helper.mjs`)})
    helper.postMessage(21)
    const [answer] = await new Promise((done) => helper.once('message', (...words) => done(words)))
    helper.kill()
    const code = await new Promise((done) => helper.once('exit', done))
    return [answer.get('twice'), typeof code]
  `,
  )
  expect(answer).toEqual([42, 'number'])
})
