import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROOT } from '../../scripts/run.ts'

const FOLDER = join(ROOT, '.github/workflows')
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Readonly<Record<string, string>>
}

/** Everything in the text that a pattern's first group finds. */
function found(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, group = '']) => group)
}

// No runner is here to run them, and no package of ours reads YAML: what can be held is what they name.
describe.each(readdirSync(FOLDER))('the workflow %s', (name) => {
  const text = readFileSync(join(FOLDER, name), 'utf8')

  test('runs only commands that package.json has', () => {
    const named = found(text, /npm run ([\w:-]+)/g)
    expect(named).not.toEqual([])
    expect(named.filter((command) => !(command in scripts))).toEqual([])
  })

  test('uses only actions of GitHub’s own, each pinned to a major version', () => {
    const actions = found(text, /uses: (\S+)/g)
    expect(actions).not.toEqual([])
    expect(actions.filter((action) => !/^actions\/[\w-]+@v\d+$/.test(action))).toEqual([])
  })

  test('may read and nothing else, and knows no secret', () => {
    expect(found(text, /^permissions:\n((?: {2}.+\n)+)/gm)).toEqual(['  contents: read\n'])
    expect(found(text, /(permissions):/g)).toHaveLength(1)
    expect(text).not.toMatch(/secrets\.|GITHUB_TOKEN|pull_request_target/)
  })

  test('is indented in steps of two spaces, without a tab', () => {
    expect(text.split('\n').filter((line) => /\t/.test(line) || (/^ */.exec(line)?.[0].length ?? 0) % 2 === 1)).toEqual(
      [],
    )
  })
})

test('the checks run on all three systems', () => {
  const text = readFileSync(join(FOLDER, 'ci.yml'), 'utf8')
  expect(found(text, /os: \[(.+)\]/g)).toEqual(Array(2).fill('windows-latest, macos-latest, ubuntu-latest'))
})
