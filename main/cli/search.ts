import { dirname, join } from 'node:path'
import { TABLE_NAME } from '#main/files/postal-table.ts'
import { keepTablesAt } from '#main/service/postal/tables.ts'
import { search as searchPeople } from '#main/service/search.ts'
import { databaseOf, withShop, type Command } from './command.ts'
import { need, number } from './words.ts'

export const search: Command = {
  names: ['text', 'limit'],
  run: (words) => {
    const text = need(words, 'text')
    const limit = words['limit'] === undefined ? 50 : number(words, 'limit', 1, 10_000)
    keepTablesAt({ shipped: join(import.meta.dirname, TABLE_NAME), own: join(dirname(databaseOf(words)), TABLE_NAME) })
    return withShop(words, (session) => searchPeople(session, { text, limit }))
  },
}
