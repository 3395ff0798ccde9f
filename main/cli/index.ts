import { writeSync } from 'node:fs'
import { sentenceOfRefusal } from '#contract/sentence-of.ts'
import type { Failure, Result } from '#contract/result.ts'
import { envelopeLater } from '../ipc/envelope.ts'
import { backup } from './backup.ts'
import { card } from './card.ts'
import { check } from './check.ts'
import type { Command } from './command.ts'
import { disclose } from './disclose.ts'
import { done } from './done.ts'
import { duplicates } from './duplicates.ts'
import { erase } from './erase.ts'
import { exportTables } from './export.ts'
import { importList } from './import.ts'
import { letters } from './letters.ts'
import { merge } from './merge.ts'
import { months } from './months.ts'
import { posted } from './posted.ts'
import { restore } from './restore.ts'
import { returnModel } from './return-model.ts'
import { OPEN_WITH, openRecords } from './open-records.ts'
import { salvage } from './salvage.ts'
import { sample } from './sample.ts'
import { search } from './search.ts'
import { undoImportOf } from './undo-import.ts'
import { verify } from './verify.ts'
import { week } from './week.ts'
import { readWords, type Words, WrongWords } from './words.ts'

const COMMANDS: Readonly<Record<string, Command>> = {
  sample,
  search,
  card,
  week,
  done,
  check,
  letters,
  posted,
  erase,
  disclose,
  duplicates,
  merge,
  months,
  backup,
  verify,
  restore,
  salvage,
  export: exportTables,
  import: importList,
  'return-model': returnModel,
  'undo-import': undoImportOf,
}

const STDOUT = 1
const STDERR = 2

// 0 done, 1 refused (a code on stdout), 2 wrong words; a bug ends with 70, as BSD's sysexits names it.
const EXIT = { done: 0, refused: 1, wrongWords: 2, bug: 70 } as const

process.exit(await main(process.argv.slice(2)))

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (command === undefined) return wrong(`commands: ${Object.keys(COMMANDS).join(', ')}`)
  try {
    const words = readWords(args, [...command.names, OPEN_WITH], command.flags)
    return tell(await envelopeLater(() => run(command, words), raise))
  } catch (error) {
    if (error instanceof WrongWords) return wrong(error.message)
    say(STDERR, `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    return EXIT.bug
  }
}

/** Of locked records every command is told what opens them. */
async function run(command: Command, words: Words): Promise<unknown> {
  openRecords(words)
  return command.run(words)
}

/** Only refusals become values here; words and bugs are told apart in main(). */
function raise(error: unknown): never {
  throw error
}

function tell(result: Result<unknown>): number {
  if (result.ok) {
    say(STDOUT, `${JSON.stringify(result.value)}\n`)
    return EXIT.done
  }
  say(STDOUT, `${JSON.stringify(withMessage(result.error))}\n`)
  say(STDERR, `${sentenceOfRefusal(result.error.code, result.error.field).ja}\n`)
  return EXIT.refused
}

function withMessage(failure: Failure): { code: string; field: string | null; message: string } {
  return {
    code: failure.code,
    field: failure.field ?? null,
    message: sentenceOfRefusal(failure.code, failure.field).ja,
  }
}

function wrong(message: string): number {
  say(STDERR, `${message}\n`)
  return EXIT.wrongWords
}

/** Written before the process ends, also into a slow pipe. */
function say(to: number, text: string): void {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(to, bytes, at)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error
    }
  }
}
