import { resolve } from 'node:path'
import { checkAnyCopy } from '#main/service/verify-any.ts'
import type { Command } from './command.ts'
import { passwordOf } from './password.ts'
import { need } from './words.ts'

/** Opens a copy and reads it through, wherever it lies; changes nothing. */
export const verify: Command = {
  names: ['file', 'password-file'],
  run: async (words) => {
    const keys = { known: [], typed: passwordOf(words) }
    const { people, visits, takenAt } = await checkAnyCopy(resolve(need(words, 'file')), keys)
    return { ok: true, people, visits, takenAt }
  },
}
