import { makeBridge } from './bridge.ts'
import { makeWire } from './wire.ts'
import { makeBase64, startPageWorld, startPreloadWorld } from './world.ts'

export const WORLD = 'preload'
export const BINDING = '__tellDriver'
export const RECEIVER = '__hearDriver'

/** The scripts that Chromium runs at the start of every document: first the page's world, then the preload's. */
export function documentScripts(secret: string, preload: string | null): { page: string; preload: string } {
  const config = {
    binding: BINDING,
    receiver: RECEIVER,
    secret,
    versions: { electron: 'host', node: process.versions.node },
    platform: process.platform,
  }
  // The preload's text stands as a function of its own: the page's CSP forbids making one from a string.
  const wrapped =
    preload === null
      ? 'null'
      : `function (require, module, exports, process, { setImmediate, clearImmediate }) {\n${preload}\n}`
  return {
    page: `(${String(startPageWorld)})(${JSON.stringify(secret)}, ${String(makeBridge)})`,
    preload: `(${String(startPreloadWorld)})(${JSON.stringify(config)}, (${String(makeWire)})((${String(makeBase64)})()), ${String(makeBridge)}, ${wrapped})`,
  }
}
