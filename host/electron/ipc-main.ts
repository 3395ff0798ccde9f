import { orAbsent } from './absent.ts'
import { answer, driver } from './driver.ts'
import { eventWith } from './event.ts'
import { HostIpc } from './ipc.ts'
import { cloned, frameAt, type HostWebContents } from './web-contents.ts'
import { windows } from './windows.ts'
import { wire } from './wire.ts'

const main = new HostIpc()

type FromPage = [kind: 'invoke' | 'send', channel: string, id: number, args: unknown[]]

async function received(id: number, world: number, href: string, text: string): Promise<void> {
  const contents = windows.get(id)?.contents
  if (!contents) return
  contents.called(href)
  const [kind, channel, call, args] = wire.decode(text) as FromPage
  const event = eventWith({
    type: 'frame' as const,
    sender: contents.face,
    senderFrame: frameAt(href),
    frameId: 1,
    processId: 1,
    ports: [],
    reply: (to: string, ...words: unknown[]) => contents.send(to, ...words),
  })
  if (kind === 'send') return heard(contents, channel, event, args)
  const reply = await invoked(contents, channel, event, args)
  driver.post('deliver', id, world, wire.encode(['reply', call, ...reply]))
}

function heard(contents: HostWebContents, channel: string, event: object, args: unknown[]): void {
  contents.emit('ipc-message', event, channel, ...args)
  contents.ipc.emit(channel, event, ...args)
  main.emit(channel, event, ...args)
}

/** The answer, or the error in Electron's own words. */
async function invoked(
  contents: HostWebContents,
  channel: string,
  event: object,
  args: unknown[],
): Promise<[boolean, unknown]> {
  try {
    const handler = contents.ipc.handlerOf(channel) ?? main.handlerOf(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return [true, cloned(await handler(event, ...args))]
  } catch (error) {
    return [false, `Error invoking remote method '${channel}': ${String(error)}`]
  }
}

answer({ message: received })

export const ipcMain = orAbsent('electron.ipcMain', main)
