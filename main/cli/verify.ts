import { resolve } from 'node:path'
import { checkCopy } from '#main/service/verify-copy.ts'
import type { Command } from './command.ts'
import { need } from './words.ts'

/** Opens a copy and reads it through, wherever it lies; changes nothing. */
export const verify: Command = {
  names: ['file'],
  run: async (words) => {
    const { people, visits, takenAt } = checkCopy(resolve(need(words, 'file')))
    return { ok: true, people, visits, takenAt }
  },
}
