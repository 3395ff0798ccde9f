import { EventEmitter } from 'node:events'

export type Handler = (event: object, ...args: unknown[]) => unknown

/** ipcMain, and each window's own `ipc`. */
export class HostIpc extends EventEmitter {
  private readonly handlers = new Map<string, Handler>()

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.handlers.set(channel, handler)
  }
  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel)
      return handler(event, ...args)
    })
  }
  removeHandler(channel: string): void {
    this.handlers.delete(channel)
  }
  handlerOf(channel: string): Handler | undefined {
    return this.handlers.get(channel)
  }
}
