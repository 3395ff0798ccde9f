import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { AddressOptions, PrintWarning, Sender } from '#domain/paper/document.ts'
import { FIRST_PRINTERS, type Printers } from '#domain/paper/printers.ts'
import type { Id } from '#domain/people/customer.ts'
import { addCustomer } from '#main/service/customers.ts'
import { savePrinters } from '#main/service/printers.ts'
import { saveSender } from '#main/service/sender.ts'
import { closeShop, createShop } from '#main/store/open.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { AN_ADDRESS, aNewCustomer, keyOf } from '../support/builders.ts'
import { Clock } from '../support/clock.ts'
import { command } from '../support/command.ts'
import { sessionOf } from '../support/session.ts'

type Joint = { readonly given: string; readonly honorific?: string }

/** One person of a mailing, as far as it differs from 髙﨑 花子 at home. */
export type Addressed = Partial<Omit<ReturnType<typeof aNewCustomer>, 'address'>> & {
  readonly address?: Partial<typeof AN_ADDRESS>
  readonly department?: string
  readonly title?: string
  readonly joint?: readonly Joint[]
}

export type Mailed = {
  readonly pdf: string
  readonly files: readonly string[]
  readonly pages: number
  readonly warnings: readonly PrintWarning[]
  /** The printer in use, where it is no longer one of the owner's. */
  readonly printerGone?: string
}

/** The words of the command beside whom it is for and where it goes: without any, the address sides of cards. */
export type Wanted = Partial<Omit<AddressOptions, 'startCell' | 'look'>> & {
  readonly 'start-cell'?: number
  readonly template?: string
  readonly side?: 'address' | 'message' | 'both'
  readonly today?: string
}

const SENDER: Sender = {
  names: ['花のたかさき', '髙﨑 みどり'],
  address: { ...AN_ADDRESS, street: '12-3', building: 'ひかりビル1階' },
  phone: '027-000-0123',
}

/** Makes a shop of these people and prints their sheets by the built command line. */
export async function mail(
  folder: string,
  people: readonly Addressed[],
  wanted: Wanted = {},
  printers: Printers = FIRST_PRINTERS,
): Promise<Mailed> {
  const database = join(folder, 'otsukiai.db')
  const ids = fillShop(database, join(folder, 'otsukiai.json'), people, printers)
  const pdf = join(folder, 'cards.pdf')
  const words = Object.entries(wanted).flatMap(([name, value]) => [`--${name}`, `${value}`])
  const { code, json, stderr } = await command([
    'letters',
    '--db',
    database,
    '--to',
    ids.join(','),
    '--out',
    pdf,
    ...words,
  ])
  if (code !== 0) throw new Error(`letters ended with ${code}: ${JSON.stringify(json)} ${stderr}`)
  return { ...(json as Omit<Mailed, 'pdf'>), pdf }
}

function fillShop(database: string, marker: string, people: readonly Addressed[], printers: Printers): readonly Id[] {
  const clock = new Clock()
  const facts = { id: clock.newId(), name: '花のたかさき', madeOn: clock.today(), timeZone: 'Asia/Tokyo' }
  const shop = createShop({ database, marker }, facts)
  const session = sessionOf(shop, clock)
  saveSender(session, SENDER)
  savePrinters(session, printers)
  const ids = people.map((person) => addOne(session, person))
  closeShop(shop.connection)
  return ids
}

function addOne(session: Session, { address = {}, department = '', title = '', joint = [], ...some }: Addressed): Id {
  const saved = addCustomer(session, aNewCustomer({ ...some, address: { ...AN_ADDRESS, ...address } }))
  const key = keyOf(session, saved)
  write(session, 'customer-changed', (db) => {
    db.run('UPDATE customers SET department = ?, title = ? WHERE key = ?', [department, title, key])
    joint.forEach(({ given, honorific = '様' }, at) => {
      db.run('INSERT INTO relatives (customer, position, given_name, honorific, on_card) VALUES (?, ?, ?, ?, 1)', [
        key,
        at,
        given,
        honorific,
      ])
    })
  })
  return saved.id
}

const run = promisify(execFile)

/** What a reader of PDF files says of one: pages, sizes, fonts or text. */
export async function tell(
  tool: 'pdfinfo' | 'pdffonts' | 'pdftotext' | 'pdftoppm',
  ...args: readonly string[]
): Promise<string> {
  return (await run(tool, args, { maxBuffer: 1 << 26 })).stdout
}
