import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { scriptOf } from '../../scripts/run.ts'

const TOOLS = ['electron-vite', 'tsc', 'oxlint', 'oxfmt', 'depcruise', 'knip', 'vitest', 'playwright']

test.each(TOOLS)('%s is run by its own script, which needs no shell on any system', (tool) => {
  expect(scriptOf(tool)).toMatch(/\.m?js$|bin[/\\][a-z]+$/)
  expect(existsSync(scriptOf(tool))).toBe(true)
})

test('a tool that the project does not have is named', () => {
  expect(() => scriptOf('typescript')).toThrow('no tool of the project: typescript')
})
