import Database from 'better-sqlite3-multiple-ciphers'
import { globSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { declaredQueries } from '#main/store/db.ts'
import { migrate } from '#main/store/migrate.ts'

test('every question can be asked of the schema and answers with the columns it names', async () => {
  // A thread's own file begins its work when it is imported.
  const modules = globSync('main/{store,service}/**/*.ts').filter((path) => !path.endsWith('-thread.ts'))
  expect(modules.length).toBeGreaterThan(20)
  // Importing a module declares its questions.
  for (const module of modules) await import(resolve(module))
  const raw = new Database(':memory:')
  migrate(raw, () => undefined)
  const questions = declaredQueries()
  expect(questions.length).toBeGreaterThan(30)
  for (const { text, columns } of questions) {
    const statement = raw.prepare(text)
    expect(statement.readonly, text).toBe(true)
    expect(
      statement.columns().map(({ name }) => name),
      text,
    ).toEqual([...columns])
  }
})
