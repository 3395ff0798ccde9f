// Opens a locked copy of おつきあい帳 where the program is not at hand. It follows docs/backup-format.md alone and needs
// nothing but Node 22.15 or later: keep it beside the copies.
//
//   node open-backup.mjs COPY                     what the copy says of itself; nothing of it is proved yet
//   node open-backup.mjs COPY DATABASE            asks for 合言葉 or the recovery code, writes the SQLite file DATABASE
//   node open-backup.mjs COPY DATABASE SECRET     the same; SECRET is a text file in which one of the two stands
//
// Facts go to stdout as JSON, sentences to stderr. Ends with 0 done, 1 refused (a code first on stderr), 2 wrong words.

import { createDecipheriv, createHash, hkdfSync, scryptSync } from 'node:crypto'
import * as fs from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import * as zlib from 'node:zlib'

const MAGIC = Buffer.from('894f5453550d0a1a', 'hex')
const MAGIC_OF_SQLITE = Buffer.from('SQLite format 3\0')
const HEADER_MAX_BYTES = 64 * 1024
const CIPHER = 'aes-256-gcm'
const KEY_BYTES = 32
const TAG_BYTES = 16
const SEALED_BYTES = 1024 * 1024 + TAG_BYTES
const SCRYPT_MAX_BYTES = 256 * 1024 * 1024

const SENTENCES = {
  'copy-plain':
    'この控えには鍵がかかっていません。SQLiteのファイルとしてそのまま開けます。 / This copy is not locked: it is an SQLite file that can be opened as it is.',
  'copy-foreign': 'このファイルは、おつきあい帳の控えではありません。 / This file is not a copy of おつきあい帳.',
  'copy-newer': 'この控えは、より新しい形で書かれています。 / This copy is written in a later format.',
  'copy-damaged': 'この控えは壊れているか、途中で切れています。 / This copy is damaged or cut short.',
  'wrong-passphrase':
    '合言葉または予備の番号が違います。紙の番号をお確かめください。 / The passphrase or recovery code is another one; compare the number of the sheet.',
  'secret-unreadable':
    '合言葉の文字が読めません。UTF-8で保存してください。 / The secret is no UTF-8 text; please save it as such.',
  'file-there':
    '書き出す先に、もうファイルがあります。別の名前にしてください。 / There is a file of that name (or of that name with .part) already; choose another one.',
  'node-too-old': 'Node 22.15以上が要ります。 / This needs Node 22.15 or later.',
}

class Refused extends Error {
  constructor(code) {
    super(SENTENCES[code])
    this.code = code
  }
}

function refuse(code) {
  throw new Refused(code)
}

// --- The header

const isCount = (value) => Number.isSafeInteger(value) && value >= 0
const isBetween = (least, most) => (value) => Number.isInteger(value) && value >= least && value <= most
const isOneOf =
  (...values) =>
  (value) =>
    values.includes(value)
const isText = (most) => (value) => typeof value === 'string' && value.length <= most
const isHex = (bytes) => (value) => typeof value === 'string' && value.length === bytes * 2 && /^[0-9a-f]*$/.test(value)
/** Each of these words is there, and no other. */
const isRecord = (shape) => (value) =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).length === Object.keys(shape).length &&
  Object.entries(shape).every(([word, isGood]) => Object.hasOwn(value, word) && isGood(value[word]))

const hasScryptShape = isRecord({ N: isBetween(2, 2 ** 20), r: isBetween(1, 32), p: isBetween(1, 4) })

/** A hostile file must not ask for more than this; N < 2^(16 r) is RFC 7914's own bound. */
const isScrypt = (value) =>
  hasScryptShape(value) &&
  Number.isInteger(Math.log2(value.N)) &&
  value.N < 2 ** (16 * value.r) &&
  128 * value.N * value.r <= SCRYPT_MAX_BYTES

const isSlot = isRecord({
  opens: isOneOf('passphrase', 'recovery'),
  scrypt: isScrypt,
  salt: isHex(16),
  nonce: isHex(12),
  key: isHex(KEY_BYTES + TAG_BYTES),
})

const isHeader = isRecord({
  format: isOneOf(1),
  shop: isText(64),
  sequence: isCount,
  kind: isOneOf('manual', 'daily', 'quit'),
  takenAt: isText(40),
  people: isCount,
  visits: isCount,
  bytes: isCount,
  sheet: isText(16),
  slots: (value) => Array.isArray(value) && value.length >= 1 && value.length <= 4 && value.every(isSlot),
  salt: isHex(32),
  nonce: isHex(7),
})

/** The header, and `raw`: every byte up to the first chunk, to which all chunks are bound. */
function readHeader(file) {
  const start = bytesAt(file, 0, MAGIC.length + 4)
  if (!start.subarray(0, MAGIC.length).equals(MAGIC)) {
    refuse(bytesAt(file, 0, MAGIC_OF_SQLITE.length).equals(MAGIC_OF_SQLITE) ? 'copy-plain' : 'copy-foreign')
  }
  if (start.length < MAGIC.length + 4) refuse('copy-damaged')
  const length = start.readUInt32BE(MAGIC.length)
  if (length > HEADER_MAX_BYTES) refuse('copy-damaged')
  const raw = bytesAt(file, 0, start.length + length)
  if (raw.length < start.length + length) refuse('copy-damaged')
  const header = jsonIn(raw.subarray(start.length))
  if (isBetween(2, 100)(header?.format)) refuse('copy-newer')
  if (!isHeader(header)) refuse('copy-damaged')
  return { header, raw }
}

function jsonIn(bytes) {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return refuse('copy-damaged')
  }
}

function bytesAt(file, from, length) {
  const bytes = Buffer.alloc(length)
  return bytes.subarray(0, fs.readSync(file, bytes, 0, length, from))
}

// --- The key

/** However wide, in whichever kana, with or without spaces it was typed. */
function passphraseIn(typed) {
  const hiragana = typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u30a1-\u30f6]/g, (kana) => String.fromCodePoint(kana.codePointAt(0) - 0x60))
  return lettersIn(hiragana)
}

/** Null where what was typed is no recovery code. */
function codeIn(typed) {
  const code = lettersIn(typed.normalize('NFKC').toUpperCase()).replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  return /^[0-9A-HJKMNP-TV-Z]{24}$/.test(code) ? code : null
}

function lettersIn(text) {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** Each slot reads what was typed in its own way: nobody need say which of the two it was. */
function masterKey(slots, typed) {
  const secrets = { passphrase: passphraseIn(typed), recovery: codeIn(typed) }
  for (const slot of slots) {
    const secret = secrets[slot.opens]
    const master = secret === null ? null : unwrapped(slot, secret)
    if (master !== null) return master
  }
  return refuse('wrong-passphrase')
}

function unwrapped({ opens, scrypt, salt, nonce, key }, secret) {
  const maxmem = SCRYPT_MAX_BYTES + 1024 * 1024
  const wrapping = scryptSync(secret, Buffer.from(salt, 'hex'), KEY_BYTES, { ...scrypt, maxmem })
  return decrypted(
    wrapping,
    Buffer.from(nonce, 'hex'),
    Buffer.from(`otsukiai slot 1 ${opens}`),
    Buffer.from(key, 'hex'),
  )
}

/** Null where the tag behind it is not that of this key, nonce and associated data. */
function decrypted(key, nonce, bound, sealed) {
  if (sealed.length < TAG_BYTES) return null
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
  decipher.setAAD(bound)
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
  const plain = decipher.update(sealed.subarray(0, -TAG_BYTES))
  try {
    decipher.final()
    return plain
  } catch {
    return null
  }
}

// --- The content

function* compressedIn(file, { header, raw }, master) {
  const key = Buffer.from(hkdfSync('sha256', master, Buffer.from(header.salt, 'hex'), 'otsukiai backup 1', KEY_BYTES))
  const { size } = fs.fstatSync(file)
  for (let at = 0, isLast = false; !isLast; at += 1) {
    const from = raw.length + at * SEALED_BYTES
    isLast = from + SEALED_BYTES >= size
    const nonce = Buffer.concat([Buffer.from(header.nonce, 'hex'), Buffer.alloc(5)])
    nonce.writeUInt32BE(at, 7)
    nonce.writeUInt8(isLast ? 1 : 0, 11)
    yield decrypted(key, nonce, raw, bytesAt(file, from, SEALED_BYTES)) ?? refuse('copy-damaged')
  }
}

/** Writes the database to `to`, which must not be there, and says its SHA-256. Nothing of it counts before this is done. */
async function unpack(file, read, master, to) {
  const hash = createHash('sha256')
  let length = 0
  const take = async (parts) => {
    for await (const part of parts) {
      length += part.length
      // A few bytes can unpack to the whole disk.
      if (length > read.header.bytes) refuse('copy-damaged')
      hash.update(part)
      for (let at = 0; at < part.length;) at += fs.writeSync(to, part, at)
    }
  }
  try {
    await pipeline(Readable.from(compressedIn(file, read, master)), zlib.createZstdDecompress(), take)
  } catch (error) {
    throw /^(ZSTD_|Z_)/.test(error.code) ? new Refused('copy-damaged') : error
  }
  if (length !== read.header.bytes) refuse('copy-damaged')
  fs.fsyncSync(to)
  return hash.digest('hex')
}

const partOf = (name) => `${name}.part`

function isTaken(name) {
  return fs.existsSync(name) || fs.existsSync(partOf(name))
}

/** Under another name until it is whole: what was cut off must not be taken for a database. */
async function writeDatabase(file, read, master, name) {
  const part = partOf(name)
  const to = fs.openSync(part, 'wx')
  const stopped = () => {
    fs.rmSync(part, { force: true })
    process.exit(1)
  }
  process.once('SIGINT', stopped).once('SIGTERM', stopped)
  try {
    const sha256 = await unpack(file, read, master, to).finally(() => fs.closeSync(to))
    if (fs.existsSync(name)) refuse('file-there')
    fs.renameSync(part, name)
    return sha256
  } catch (error) {
    fs.rmSync(part, { force: true })
    throw error
  }
}

// --- The command

/** Never from the command line, where whoever looks at the running programs would read it. */
async function secretFrom(path) {
  if (path === undefined && process.stdin.isTTY) {
    const asking = createInterface({ input: process.stdin, output: process.stderr })
    const typed = await asking.question('合言葉または予備の番号 / Passphrase or recovery code: ')
    asking.close()
    return typed
  }
  const bytes = path === undefined ? await pipedIn() : fs.readFileSync(path)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuse('secret-unreadable')
  }
}

async function pipedIn() {
  const parts = []
  for await (const part of process.stdin) parts.push(part)
  return Buffer.concat(parts)
}

function told({ shop, sequence, kind, takenAt, people, visits, bytes, sheet }) {
  return { shop, sequence, kind, takenAt, people, visits, bytes, sheet }
}

function print(facts) {
  process.stdout.write(`${jsonOf(facts)}\n`)
}

/** What moves the cursor or turns the writing round stands there as numbers: a hostile copy may say anything. */
function jsonOf(value) {
  const unit = (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
  const escaped = (sign) => sign.replaceAll(/[^]/g, unit)
  return JSON.stringify(value, null, 2).replaceAll(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, escaped)
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`)
}

async function main([copy, database, secretFile, ...more]) {
  if (copy === undefined || more.length > 0) {
    say('node open-backup.mjs COPY [DATABASE [SECRET]]')
    return 2
  }
  if (zlib.createZstdDecompress === undefined) refuse('node-too-old')
  const file = fs.openSync(copy, 'r')
  const read = readHeader(file)
  const facts = told(read.header)
  if (database === undefined) {
    print({ proved: false, ...facts })
    return 0
  }
  if (isTaken(database)) refuse('file-there')
  say(`合言葉の紙の番号 / Number of the sheet: ${jsonOf(facts.sheet)}`)
  const master = masterKey(read.header.slots, await secretFrom(secretFile))
  const sha256 = await writeDatabase(file, read, master, database)
  print({ proved: true, ...facts, file: database, sha256 })
  say(`お客様${facts.people}人、ご来店${facts.visits}件 / ${facts.people} people, ${facts.visits} visits: ${database}`)
  return 0
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  say(`${error.code ?? 'failed'}: ${error.message}`)
  process.exitCode = 1
}
