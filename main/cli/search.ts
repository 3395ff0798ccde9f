import { search as searchPeople } from '#main/service/search.ts'
import { withShop, type Command } from './command.ts'
import { need, number } from './words.ts'

export const search: Command = {
  names: ['text', 'limit'],
  run: (words) => {
    const text = need(words, 'text')
    const limit = words['limit'] === undefined ? 50 : number(words, 'limit', 1, 10_000)
    return withShop(words, (session) => searchPeople(session, { text, limit }))
  },
}
