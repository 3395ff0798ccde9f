import '../../support/encrypted.ts'
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Progress } from '#domain/progress.ts'
import type { Id } from '#domain/people/customer.ts'
import { runImport } from '#main/service/imports/run.ts'
import { undoImport } from '#main/service/imports/undo.ts'
import { checkpoint, closeShop, openShop } from '#main/store/open.ts'
import { Refusal } from '#main/store/refusal.ts'
import { Clock } from '../../support/clock.ts'
import { ANSWERS, asked, named } from '../../support/import-files.ts'
import { pathsIn, sessionOf } from '../../support/session.ts'

// node importer.ts FOLDER BATCH in|out: takes FOLDER/list.csv in under this id, or out again. Says 'open', then
// 'saving' or 'undoing', 'listing', 'done', each once it is there; or 'refused CODE'.

const [folder = '', batch = '', how = 'in'] = process.argv.slice(2)
const say = (line: string): void => void writeSync(1, `${line}\n`)

function through(steps: Generator<Progress, unknown>): void {
  let last = ''
  for (let step = steps.next(); step.done !== true; step = steps.next()) {
    if (step.value.what !== last) say(step.value.what)
    last = step.value.what
  }
}

try {
  const shop = openShop(pathsIn(folder))
  const clock = new Clock()
  const session = { ...sessionOf(shop, clock), newId: () => batch as Id }
  say('open')
  const list = { ...asked(named(join(folder, 'list.csv'))), ...ANSWERS, onDuplicate: 'merge' } as const
  through(how === 'in' ? runImport(session, list) : undoImport(session, { id: batch as Id }))
  say('done')
  checkpoint(shop.connection)
  closeShop(shop.connection)
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  say(`refused ${error.code}`)
}
