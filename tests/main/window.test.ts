import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WebContents } from 'electron'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { inputs } from '#contract/inputs.ts'
import { declareScheme, openForPages } from '#main/protocol.ts'
import { confine, pagePreferences } from '#main/window.ts'
import { testFolder } from '../support/db.ts'

// What main says to Electron about its windows; what the browser makes of it stands in tests/e2e/window.spec.ts.

type Handler = (...given: unknown[]) => unknown

const said = vi.hoisted(() => ({ by: new Map<string, unknown[]>() }))

/** Writes down what it is told. */
const noting = vi.hoisted(
  () =>
    (name: string) =>
    (...given: unknown[]): void =>
      void said.by.set(name, given),
)

vi.mock('electron', () => ({
  app: { whenReady: async () => undefined, commandLine: { appendSwitch: noting('switch') } },
  BrowserWindow: null,
  dialog: {},
  protocol: { registerSchemesAsPrivileged: noting('schemes'), handle: noting('pages') },
  session: {
    defaultSession: {
      webRequest: { onBeforeRequest: noting('requests') },
      setSpellCheckerEnabled: noting('spelling'),
      setPermissionRequestHandler: noting('permission asked'),
      setPermissionCheckHandler: noting('permission looked up'),
    },
  },
}))

beforeEach(() => said.by.clear())

function heard(name: string, at = 0): Handler {
  const given = said.by.get(name)?.[at]
  if (typeof given !== 'function') throw new Error(`main never said ${name}`)
  return given as Handler
}

test('every page runs in its own world, in the sandbox, without Node and without guests', () => {
  expect(pagePreferences()).toEqual({
    preload: expect.stringMatching(/preload[\\/]index\.cjs$/),
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
  })
})

test('no line of the program loosens that anywhere else', () => {
  const loose =
    /nodeIntegration\w*: true|contextIsolation: false|sandbox: false|webSecurity|allowRunningInsecure|enableRemoteModule|experimentalFeatures|webviewTag: true|executeJavaScript|insertCSS|bypassCSP|supportFetchAPI: true, corsEnabled/
  const found = sources('main', 'preload').filter(({ text }) => loose.test(text))
  expect(found.map(({ file }) => file)).toEqual([])
  const windows = sources('main').filter(({ text }) => text.includes('new BrowserWindow('))
  expect(windows.map(({ text }) => /webPreferences: pagePreferences\(\)|\.\.\.pagePreferences\(\)/.test(text))).toEqual(
    windows.map(() => true),
  )
  expect(windows.map(({ text }) => text.includes('confine('))).toEqual(windows.map(() => true))
})

describe('a confined page', () => {
  const page = { url: 'app://otsukiai/index.html' }
  const contents = {
    setWindowOpenHandler: noting('new window'),
    setWebRTCIPHandlingPolicy: noting('web rtc'),
    getURL: () => page.url,
    on: (event: string, listener: Handler) => said.by.set(event, [listener]),
  }

  function prevented(event: string, url: string): boolean {
    const preventDefault = vi.fn<() => void>()
    heard(event)({ url, preventDefault })
    return preventDefault.mock.calls.length > 0
  }

  beforeEach(() => confine(contents as unknown as WebContents))

  test('opens no window and takes in no guest', () => {
    expect(heard('new window')({ url: 'https://example.jp/' })).toEqual({ action: 'deny' })
    expect(heard('new window')({ url: page.url })).toEqual({ action: 'deny' })
    expect(prevented('will-attach-webview', page.url)).toBe(true)
  })

  test('goes to no other address, not even to another page of the program', () => {
    for (const url of [
      'https://example.jp/',
      'file:///etc/passwd',
      'app://otsukiai/print.html',
      'javascript:1',
      'data:,x',
    ])
      expect(prevented('will-navigate', url), url).toBe(true)
    expect(prevented('will-navigate', page.url)).toBe(false)
  })

  test('tells no address of the PC by WebRTC, which asks nobody before it sends', () => {
    expect(said.by.get('web rtc')).toEqual(['disable_non_proxied_udp'])
  })
})

describe('before a page is opened', () => {
  beforeEach(async () => {
    declareScheme()
    await openForPages(testFolder())
  })

  test('every request but for the program’s own files is refused, and no name is looked up', () => {
    const answers = ['https://example.jp/', 'ws://127.0.0.1/', 'file:///etc/passwd', 'app://otsukiai/index.html'].map(
      (url) => {
        const answer = vi.fn<(said: object) => void>()
        heard('requests')({ url }, answer)
        return answer.mock.calls
      },
    )
    expect(answers).toEqual([[[{ cancel: true }]], [[{ cancel: true }]], [[{ cancel: true }]], [[{ cancel: false }]]])
    expect(said.by.get('switch')).toEqual(['host-resolver-rules', 'MAP * ~NOTFOUND'])
    expect(said.by.get('spelling')).toEqual([false])
  })

  test('every permission is denied, asked for or looked up', () => {
    const answer = vi.fn<(granted: boolean) => void>()
    for (const name of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fileSystem', 'usb'])
      heard('permission asked')(null, name, answer)
    expect(new Set(answer.mock.calls.flat())).toEqual(new Set([false]))
    expect(heard('permission looked up')(null, 'media')).toBe(false)
  })

  test('the program’s own scheme is secure and standard, and has no privilege beside', () => {
    expect(said.by.get('schemes')).toEqual([
      [{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }],
    ])
  })

  test('a file outside the pages is not there', async () => {
    for (const url of [
      'app://otsukiai/..%2fmain%2findex.js',
      'app://elsewhere/index.html',
      'app://otsukiai/gone.html',
    ]) {
      const response = await (heard('pages', 1)({ url }) as Promise<Response>)
      expect(response.status, url).toBe(404)
    }
  })
})

test('nothing in the program opens an address or a file with another program, but its own folder', () => {
  // Who adds one builds it from parts: https, mailto and tel alone.
  const opens = /openExternal|openPath|showItemInFolder/g
  const opening = sources('main', 'preload', 'renderer', 'domain').map(({ file, text }) => [file, text.match(opens)])
  expect(opening.filter(([, found]) => found !== null)).toEqual([[join('main', 'dialogs.ts'), ['openPath']]])
  const [start = ''] = sources('main').flatMap(({ file, text }) => (file.endsWith('start-calls.ts') ? [text] : []))
  expect(start).toContain('await showFolder(folder)')
})

test('the preload alone speaks with main, and of no path', () => {
  const speaking = sources('preload', 'renderer', 'domain').filter(({ text }) => /from 'electron'/.test(text))
  expect(speaking.map(({ file }) => file)).toEqual([join('preload', 'index.ts')])
  const names = (schema: unknown): readonly string[] =>
    typeof schema === 'object' && schema !== null && 'entries' in schema
      ? Object.entries(schema.entries as object).flatMap(([name, of]) => [name].concat(names(of)))
      : []
  const asked = Object.values(inputs).flatMap(names)
  expect(asked.filter((name) => /path|folder|dir$|url$/i.test(name))).toEqual([])
})

type Source = { readonly file: string; readonly text: string }

function sources(...folders: readonly string[]): readonly Source[] {
  const root = join(import.meta.dirname, '../..')
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => ({ file: join(folder, name), text: readFileSync(join(root, folder, name), 'utf8') })),
  )
}
