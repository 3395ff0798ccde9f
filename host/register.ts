/** Preloaded into the program's process: `electron` becomes the host's own. Worker threads have no electron, here as there. */
import { registerHooks } from 'node:module'
import { isMainThread } from 'node:worker_threads'

const ELECTRON = new URL('./electron.ts', import.meta.url).href

if (isMainThread) {
  registerHooks({
    resolve: (specifier, context, nextResolve) =>
      specifier === 'electron' || specifier === 'electron/main'
        ? { url: ELECTRON, format: 'module', shortCircuit: true }
        : nextResolve(specifier, context),
  })
}
