import { resolve } from 'node:path'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin, Rolldown } from 'vite'

/** The fonts' style sheets name each slice twice, for browsers of 2015 too; ours need not ship. */
const newestFontsOnly: Plugin = {
  name: 'newest-fonts-only',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('@fontsource') && id.endsWith('.css')
      ? code.replaceAll(/,\s*url\([^)]*\.woff\)\s*format\('woff'\)/g, '')
      : null,
}

type Graph = { getModuleInfo(id: string): Rolldown.ModuleInfo | null }

/**
 * Whether a module belongs to the screens alone: whoever needs it is fetched by a screen when it is wanted (lib/later.tsx).
 * What a page needs at once stays with that page, and what the paper fetches (the type, a QR) must bring no style of a window.
 */
function comesLater(id: string, graph: Graph): boolean {
  const needing = new Set([id])
  // Whatever is added while it goes is gone through too.
  for (const one of needing) for (const importer of graph.getModuleInfo(one)?.importers ?? []) needing.add(importer)
  const infos = Array.from(needing, (one) => graph.getModuleInfo(one))
  const fetchers = infos.flatMap((info) => info?.dynamicImporters ?? [])
  return !infos.some((info) => info?.isEntry) && fetchers.every((by) => /[\\/](?:screens[\\/].*|App)\.tsx$/.test(by))
}

const at = (path: string) => resolve(import.meta.dirname, path)

// The compiler targets are Electron 45's own: Node 24 and Chromium 152.
export default defineConfig({
  main: {
    // Its Node build makes a require of its own, beside which electron-vite puts another one of the same short name: the
    // program would not start. The plain one unpacks the same, and here it unpacks nothing (main/files/workbook.ts).
    resolve: { alias: { fflate: at('node_modules/fflate/esm/browser.js') } },
    build: {
      target: 'node24',
      minify: true,
      sourcemap: true,
      rollupOptions: {
        input: {
          index: at('main/index.ts'),
          thread: at('main/thread.ts'),
          'copy-thread': at('main/copy-thread.ts'),
          'look-process': at('main/look-process.ts'),
          'read-thread': at('main/service/imports/read-thread.ts'),
          'convert-thread': at('main/files/convert-thread.ts'),
          'pairs-thread': at('main/service/duplicates/pairs-thread.ts'),
          'fit-thread': at('main/service/return-model/fit-thread.ts'),
          cli: at('main/cli/index.ts'),
        },
        // Beside the entries, so that import.meta.dirname is out/main wherever a line ends up.
        output: { chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      // electron-vite takes a Node target here; what it means is the syntax.
      target: 'node24',
      minify: true,
      // A sandboxed preload can be neither ESM nor require anything but electron, so everything is bundled into it.
      externalizeDeps: false,
      rollupOptions: {
        input: { index: at('preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    base: './',
    plugins: [newestFontsOnly, react(), { ...optimizeLocales.vite({ locales: ['ja-JP', 'en-US'] }), enforce: 'pre' }],
    build: {
      target: 'chrome140',
      minify: true,
      // Beside the files, and not named in them: a test reads there which components stood on the page. None is shipped.
      sourcemap: 'hidden',
      // Fonts stay files: an inlined one would be a data: URL, which the CSP refuses.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // It lies on the same disk: what counts is how many files there are.
      chunkSizeWarningLimit: 1_000,
      rollupOptions: {
        input: { index: at('renderer/index.html'), print: at('renderer/print.html') },
        // What the first screen needs comes in few files: forty small ones took a PC of one core 0.15 s to hand over. So does
        // what is fetched after it, in one: ninety kept a PC busy for half a second. Styles stay with their screens, for paper
        // must not get those of the window.
        output: {
          codeSplitting: {
            groups: [
              { name: 'start', tags: ['$initial'], test: /node_modules|[\\/](?:domain|contract|lib|stores)[\\/]/ },
              {
                debugName: 'later',
                name: (id, graph) => (comesLater(id, graph) ? 'later' : null),
                includeDependenciesRecursively: false,
              },
            ],
          },
        },
      },
    },
  },
})
