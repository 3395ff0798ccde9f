import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { CALLS, EVENTS } from './contract/channels.ts'
import type { ShopWindow } from './contract/window.ts'

// The border does nothing but let the names of two closed lists pass.
const shop: ShopWindow = {
  call: (name, input) => {
    if (!Object.hasOwn(CALLS, name)) return Promise.reject(new Error(`no such call: ${name}`))
    return ipcRenderer.invoke(name, input)
  },
  on: (name, listener) => {
    if (!Object.hasOwn(EVENTS, name)) throw new Error(`no such event: ${name}`)
    const hear = (_event: IpcRendererEvent, ...[payload]: Parameters<typeof listener>) => listener(payload)
    ipcRenderer.on(name, hear)
    return () => void ipcRenderer.removeListener(name, hear)
  },
}

contextBridge.exposeInMainWorld('shop', shop)
