import { readFileSync } from 'node:fs'
import { WrongWords, type Words } from './words.ts'

/** 合言葉 or the recovery code out of the file that --password-file names; null where none is. @throws WrongWords */
export function passwordOf(words: Words): string | null {
  const file = words['password-file']
  if (file === undefined) return null
  const typed = readPassword(file).trim()
  if (typed === '') throw new WrongWords('--password-file names an empty file')
  return typed
}

function readPassword(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new WrongWords('--password-file names no file that can be read')
  }
}
