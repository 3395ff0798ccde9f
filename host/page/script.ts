import { BridgeEnd } from './bridge.ts'
import { Wire } from './wire.ts'
import { PreloadWorld, type PreloadConfig } from './preload.ts'
import { makeBase64, startPageWorld } from './world.ts'

export const WORLD = 'preload'
export const BINDING = '__tellDriver'
export const RECEIVER = '__hearDriver'

/**
 * The scripts that Chromium runs at the start of every document: first the page's world, then the preload's.
 * The classes go into the page by their own text, so nothing may stand around them. A `??` or `?.` in a field's
 * initialiser would: the test runner's compiler puts its helper variable outside the class. In methods it is safe.
 */
export function documentScripts(secret: string, preload: string | null): { page: string; preload: string } {
  const config: PreloadConfig = {
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
  const wire = `new (${String(Wire)})((${String(makeBase64)})())`
  return {
    page: `(${String(startPageWorld)})(${JSON.stringify(secret)}, ${String(BridgeEnd)})`,
    preload: `new (${String(PreloadWorld)})(${JSON.stringify(config)}, ${wire}).start(${String(BridgeEnd)}, ${wrapped})`,
  }
}
