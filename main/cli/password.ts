import { readFileSync } from 'node:fs'
import { WrongWords, type Words } from './words.ts'

/** 合言葉 or the recovery code out of the file that this option names; null where none is. @throws WrongWords */
export function passwordOf(words: Words, option = 'password-file'): string | null {
  const file = words[option]
  if (file === undefined) return null
  const typed = readPassword(file, option).trim()
  if (typed === '') throw new WrongWords(`--${option} names an empty file`)
  return typed
}

function readPassword(file: string, option: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new WrongWords(`--${option} names no file that can be read`)
  }
}
