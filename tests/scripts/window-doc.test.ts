import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')

/** The titles that follow the name of a file, up to the next one's. */
function namedIn(page: string): readonly (readonly [file: string, title: string])[] {
  return page
    .split(/(?=`tests\/)/)
    .slice(1)
    .flatMap((part) => {
      const file = /^`([^`]+)`/.exec(part)?.[1] ?? ''
      return Array.from(part.matchAll(/“([^”]+)”/g), ([, title = '']) => [file, title] as const)
    })
}

test('every test that docs/WINDOW.md names is there', () => {
  const named = namedIn(readFileSync(join(ROOT, 'docs/WINDOW.md'), 'utf8'))
  expect(named.length).toBeGreaterThan(40)
  const gone = named.filter(([file, title]) => {
    const path = join(ROOT, file)
    return !existsSync(path) || !readFileSync(path, 'utf8').includes(title)
  })
  expect(gone).toEqual([])
})

test('no line of docs/WINDOW.md stands without a test', () => {
  const page = readFileSync(join(ROOT, 'docs/WINDOW.md'), 'utf8')
  const lines = page.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| line'))
  expect(lines.filter((line) => namedIn(line).length === 0)).toEqual([])
})
