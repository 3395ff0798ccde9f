import { expect, test } from 'vitest'
import { undoChange } from '#main/service/changes.ts'
import { runImport } from '#main/service/imports/run.ts'
import { query } from '#main/store/db.ts'
import { BROUGHT } from '#main/store/import-undo.ts'
import type { Session } from '#main/store/session.ts'
import { aCustomer } from '../../support/builders.ts'
import { openTestDb } from '../../support/db.ts'
import { aList, ANSWERS, asked, take } from '../../support/import-files.ts'

const HEADERS =
  '番号,姓,名,セイ,メイ,敬称,連名,郵便番号,都道府県,市区町村,番地,電話,携帯,メール,誕生日,目印,メモ,お好み,ご案内不要,ご逝去'
const NEW =
  '12,𠮷野,一,ヨシノ,ハジメ,様,葵様,154-0004,東京都,世田谷区,太子堂1-2-3,03-0000-1111,090-0000-2222,a@example.com,--08-17,ご近所;展示会,お茶,深蒸し,○,'
const SAME =
  '7,髙﨑,花子,タカサキ,ハナコ,様,,154-0004,東京都,世田谷区,太子堂9-9,03-0000-7777,,b@example.com,--01-02,常連,,,,'

const TRIGGERS = query<{ name: string; sql: string }>(
  `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name`,
  ['name', 'sql'],
)

const withoutKey = (session: Session): readonly number[] =>
  ['customers', ...BROUGHT].map(
    (table) =>
      session.db.one(query<{ n: number }>(`SELECT count(*) AS n FROM ${table} WHERE import_key IS NULL`, ['n']))?.n ??
      0,
  )

test('every row that an import brings carries its key, for nobody asks them meanwhile', () => {
  const { session, folder } = openTestDb()
  aCustomer(session, { number: '7' })
  const before = withoutKey(session)
  const file = aList(folder, [HEADERS, NEW, SAME])
  expect(take(session, file, { onDuplicate: 'merge' })).toMatchObject({ added: 1, merged: 1 })
  expect(withoutKey(session)).toEqual(before)
})

test.each([
  ['an import', () => undefined],
  ['one that was given up', (steps: Iterator<unknown>) => void steps.return?.()],
])('after %s whatever is entered by hand can be taken back as ever', (_what, goOn) => {
  const { session, folder } = openTestDb()
  const before = session.db.many(TRIGGERS)
  const file = aList(folder, [HEADERS, ...Array.from({ length: 300 }, (_, at) => NEW.replace('12', `${at + 100}`))])
  const steps = runImport(session, { ...asked(file), ...ANSWERS, onDuplicate: 'add' })
  for (let step = steps.next(); step.done !== true; step = steps.next()) if (step.value.what === 'saving') goOn(steps)
  expect(session.db.many(TRIGGERS)).toEqual(before)
  const { change } = aCustomer(session)
  expect(undoChange(session, { change })).toMatchObject({ restored: 3, untouched: [] })
})
