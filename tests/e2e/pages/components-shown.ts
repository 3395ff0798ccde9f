import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { SourceMap, type SourceMapPayload } from 'node:module'
import { basename, join, relative, resolve } from 'node:path'
import type { Page } from '@playwright/test'

const ROOT = resolve(import.meta.dirname, '../../..')
const ASSETS = join(ROOT, 'out/renderer/assets')

/** Everything that can stand on a page, as its files are called from the folder of the page. */
export function componentsIn(...folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, 'renderer', folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.tsx'))
      .map((name) => join(folder, name)),
  )
}

/** From now on the browser counts which functions are called, over every load of the page. */
export async function beginCounting(page: Page): Promise<void> {
  await page.coverage.startJSCoverage({ resetOnNavigation: false })
}

/** The files of the page of which something was called since, a component thus drawn. */
export async function componentsShown(page: Page): Promise<ReadonlySet<string>> {
  const scripts = await page.coverage.stopJSCoverage()
  return new Set(
    scripts.flatMap(({ url, source, functions }) => {
      const called = functions.flatMap(({ ranges: [whole] }) =>
        whole !== undefined && whole.count > 0 ? [whole.startOffset] : [],
      )
      return source === undefined ? [] : filesAt(basename(url), source, called)
    }),
  )
}

/** Where the functions that begin there in a built file were written. */
function filesAt(name: string, source: string, offsets: readonly number[]): readonly string[] {
  const path = join(ASSETS, `${name}.map`)
  if (!existsSync(path)) return []
  const map = new SourceMap(JSON.parse(readFileSync(path, 'utf8')) as SourceMapPayload)
  const lines = lineStarts(source)
  // The whole of a file begins at 0 and runs as soon as it is there.
  return offsets
    .filter((offset) => offset > 0)
    .flatMap((offset) => {
      const line = lines.findLastIndex((start) => start <= offset)
      const entry = map.findEntry(line, offset - (lines[line] ?? 0))
      const file = 'originalSource' in entry ? entry.originalSource : undefined
      return file === undefined ? [] : [relative(join(ROOT, 'renderer'), resolve(ASSETS, file))]
    })
}

function lineStarts(source: string): readonly number[] {
  return [0, ...Array.from(source.matchAll(/\n/g), ({ index }) => index + 1)]
}
