import type { WebContents } from 'electron'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Call } from '#contract/api.ts'
import { CALLS } from '#contract/channels.ts'
import { inputs } from '#contract/inputs.ts'
import { LOOK_PICTURE_BYTES_MAX } from '#domain/paper/look-kept.ts'
import { PHOTO_BYTES_MAX } from '#domain/people/photo.ts'
import { listen } from '#main/ipc/listen.ts'
import { MESSAGE_MAX_BYTES } from '#main/ipc/router.ts'
import { HostIpc } from '../../../host/electron/ipc.ts'
import { rightFor, wrongsFor } from '../../support/wrong-inputs.ts'

// Every call at the real door, with all that is wrong about it in turn. What is wrong is read from the schemas.

const electron = vi.hoisted(() => ({ ipcMain: null as HostIpc | null }))
vi.mock('electron', () => electron)

const names = Object.keys(CALLS) as readonly Call[]
const PAGE = { url: 'app://otsukiai/index.html', parent: null }
const FORGED = 'the service answered'

let answered: string[] = []
let ipc = new HostIpc()

beforeEach(() => {
  answered = []
  ipc = new HostIpc()
  electron.ipcMain = ipc
  listen(async ({ name }) => {
    answered.push(name)
    return { ok: true, value: FORGED }
  })
})

/** What the page that asks is told. */
async function ask(name: string, message: unknown, senderFrame: unknown = PAGE): Promise<unknown> {
  const heard = ipc.handlerOf(name)
  if (heard === undefined) throw new Error(`nobody listens to ${name}`)
  return heard({ senderFrame, sender: {} as WebContents }, message)
}

function refusedWith(...codes: readonly string[]) {
  return { ok: false, error: expect.objectContaining({ code: expect.toBeOneOf(codes) }) }
}

describe('the listener', () => {
  test('hears the calls of the closed list and no other', () => {
    for (const name of names) expect(ipc.handlerOf(name), name).toBeDefined()
    for (const name of ['', 'shop:drop', 'toString', '__proto__', 'constructor'])
      expect(ipc.handlerOf(name), name).toBeUndefined()
  })

  test.each(names)('lets a page of ours call %s with what it asks for', async (name) => {
    expect(await ask(name, rightFor(inputs[name]))).toEqual({ ok: true, value: FORGED })
    expect(answered).toEqual([name])
  })
})

/** A frame that has gone throws whatever it is asked, as Electron's does. */
const gone = new Proxy(
  {},
  {
    get: () => {
      throw new Error('Render frame was disposed before WebFrameMain could be accessed')
    },
  },
)

const SENDERS: readonly { readonly what: string; readonly frame: unknown }[] = [
  { what: 'no frame', frame: null },
  { what: 'a frame inside a page of ours', frame: { ...PAGE, parent: PAGE } },
  { what: 'a page of elsewhere', frame: { url: 'https://example.jp/index.html', parent: null } },
  { what: 'a page whose name begins as ours', frame: { url: 'app://otsukiai.example.jp/index.html', parent: null } },
  { what: 'our name as a user of elsewhere', frame: { url: 'app://otsukiai@example.jp/index.html', parent: null } },
  { what: 'our name at a port', frame: { url: 'app://otsukiai:80/index.html', parent: null } },
  { what: 'our name on the net', frame: { url: 'https://otsukiai/index.html', parent: null } },
  { what: 'a file of the PC', frame: { url: 'file:///home/index.html', parent: null } },
  { what: 'a page written into its address', frame: { url: 'data:text/html,app://otsukiai/', parent: null } },
  { what: 'an empty page', frame: { url: 'about:blank', parent: null } },
  { what: 'no address at all', frame: { url: '', parent: null } },
  { what: 'a page that has gone', frame: gone },
]

test.each(SENDERS)('nobody is answered who asks from $what', async ({ frame }) => {
  for (const name of names)
    expect(await ask(name, rightFor(inputs[name]), frame), name).toEqual(refusedWith('wrong-sender'))
  expect(answered).toEqual([])
})

let wrong = 0

test.each(names)('%s is refused with whatever is wrong about what it is given', async (name) => {
  for (const { what, value } of wrongsFor(inputs[name])) {
    wrong += 1
    expect(await ask(name, value), what).toEqual(refusedWith('bad-input', 'too-large'))
  }
  expect(answered).toEqual([])
})

test('as many wrong inputs were tried as the calls have places for', () => {
  console.log(`${names.length} calls: ${names.length * SENDERS.length} by wrong senders, ${wrong} wrong inputs refused`)
  expect(wrong).toBeGreaterThan(40 * names.length)
})

/** A message of so many signs when written as JSON. */
function ofLength(name: Call, signs: number): object {
  const message = { ...(rightFor(inputs[name]) as object), bytes: undefined, extra: '' }
  const { length } = JSON.stringify(message)
  return { ...message, extra: 'x'.repeat(signs - length) }
}

test.each(names)('%s is not looked at where it is longer than any real one', async (name) => {
  expect(await ask(name, ofLength(name, MESSAGE_MAX_BYTES))).toEqual(refusedWith('bad-input'))
  expect(await ask(name, ofLength(name, MESSAGE_MAX_BYTES + 1))).toEqual(refusedWith('too-large'))
  expect(answered).toEqual([])
})

test.each(names)('%s is refused a list in a list in a list, however deep', async (name) => {
  for (const depth of [31, 5_000, 400_000]) {
    const deep: unknown = JSON.parse(`${'['.repeat(31)}${']'.repeat(31)}`)
    let message = deep
    for (let at = 31; at < depth; at += 1) message = [message]
    expect(await ask(name, { ...(rightFor(inputs[name]) as object), extra: message })).toEqual(
      refusedWith('bad-input', 'too-large'),
    )
  }
  expect(answered).toEqual([])
})

test.each([
  ['photos:add', PHOTO_BYTES_MAX],
  ['look:picture', LOOK_PICTURE_BYTES_MAX],
] as const)('%s takes as many bytes as its picture may have, and not one more', async (name, most) => {
  const message = rightFor(inputs[name]) as object
  expect(await ask(name, { ...message, bytes: new Uint8Array(most + 1) })).toEqual(refusedWith('bad-input'))
  expect(await ask(name, { ...message, bytes: new Uint8Array(0) })).toEqual(refusedWith('bad-input'))
  expect(answered).toEqual([])
  expect(await ask(name, { ...message, bytes: new Uint8Array(most) })).toMatchObject({ ok: true })
})
