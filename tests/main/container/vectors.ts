import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readSecret } from '#domain/backup/secrets.ts'
import { type Header, readHeader } from '#main/files/container/header.ts'
import { unwrapMaster } from '#main/files/container/slots.ts'
import { testFolder } from '../../support/db.ts'
import { digest, opened } from './kit.ts'

// tests/files/backup holds copies of format 1 whose bytes stay as they are for good: what opened them once must open them
// always. A changed vector is a new format. docs/backup-format.md says how to read vectors.json.

const FILES = resolve(import.meta.dirname, '../../files/backup')
export const PLAIN = join(FILES, 'plain.backup')

type Good = {
  readonly file: string
  readonly what: string
  readonly chunks: number
  readonly secrets: readonly { readonly typed: string; readonly opens: string }[]
  readonly sha256: string
  readonly header: Header
}

/** A file, or `ranges` of the bytes of a good one, one behind the other: from, and up to where. */
type Bad = { readonly what: string; readonly typed: string; readonly code: string } & (
  | { readonly file: string }
  | { readonly from: string; readonly ranges: readonly (readonly [number, number])[] }
)

export const VECTORS = JSON.parse(readFileSync(join(FILES, 'vectors.json'), 'utf8')) as {
  readonly good: readonly Good[]
  readonly bad: readonly Bad[]
}

/** Where it lies; one that is put together lies there only for this test. */
export function fileOf(vector: { readonly file: string } | Bad): string {
  if ('file' in vector) return join(FILES, vector.file)
  const whole = readFileSync(join(FILES, vector.from))
  const made = join(testFolder(), 'made.backup')
  writeFileSync(made, Buffer.concat(vector.ranges.map(([from, to]) => whole.subarray(from, to))))
  return made
}

/** SHA-256 of what the program's own reader finds inside, or 'wrong-passphrase'. @throws Refusal copy-* */
export async function byProgram(file: string, typed: string): Promise<string> {
  const { header } = readHeader(file)
  const { opens, secret } = readSecret(typed)
  for (const slot of header.slots) {
    const master = slot.opens === opens ? unwrapMaster(slot, secret) : null
    if (master !== null) return digest(await opened(file, master))
  }
  return 'wrong-passphrase'
}

export const ALONE = resolve(import.meta.dirname, '../../../docs/open-backup/open-backup.mjs')

const TYPED_AFTER_MS = 20

export type Said = { readonly code: number; readonly stdout: string; readonly stderr: string }

/** Runs the stand-alone decrypter as a person does; `typed` is piped in. */
export function alone(args: readonly string[], typed: string | Buffer = '', script = ALONE): Promise<Said> {
  return new Promise((done) => {
    const child = execFile(process.execPath, [script, ...args], (error, stdout, stderr) =>
      done({ code: error === null ? 0 : Number(error.code ?? -1), stdout, stderr }),
    )
    // As a person, who types a moment after being asked. One that refuses at once does not wait for it.
    child.stdin?.on('error', () => undefined)
    child.stderr?.once('data', () => setTimeout(() => child.stdin?.end(typed), TYPED_AFTER_MS))
  })
}

/** The code with which it was refused, first on stderr but for the number of the sheet; '' where it was not. */
export function codeOf({ stderr }: Said): string {
  return /^([a-z-]+): /m.exec(stderr)?.[1] ?? ''
}
