import { addressCells, type AddressOnFile, readAddress, readAddresses } from './addresses.ts'
import { ENTRIES_MAX } from './caps.ts'
import type { Field } from './fields.ts'
import { jointCell, jointName, readJointNames, type Relative } from './joint-names.ts'
import type { LineReader } from './line-reader.ts'
import { type ListColumn, LISTS, readList } from './lists.ts'
import type { PersonOnFile } from './on-file.ts'
import { emailCell, type EmailOnFile, phoneCells, type PhoneOnFile, readEmails, readPhones } from './reach.ts'
import { phoneDigits } from '#domain/people/fold.ts'
import { readRefusals, type RefusalOnFile } from './stops.ts'

export type PersonLists = Pick<
  PersonOnFile,
  | 'phones'
  | 'emails'
  | 'addresses'
  | 'relatives'
  | 'refusals'
  | 'bereavements'
  | 'specialDays'
  | 'promises'
  | 'notes'
  | 'households'
  | 'recipients'
>

/**
 * The lists of a card. Where the plain columns still say what the program once wrote beside its own column, that one is
 * word for word; where somebody has changed a plain column since, the change counts.
 */
export function readLists(line: LineReader, familyName: string): PersonLists {
  const relatives = relativesOf(line, familyName)
  const lists = {
    phones: phonesOf(line),
    emails: emailsOf(line),
    addresses: addressesOf(line),
    relatives,
    refusals: refusalsOf(line),
    bereavements: ofRelatives(line, LISTS.bereavements, relatives),
    specialDays: ofRelatives(line, LISTS.specialDays, relatives),
    promises: readList(line, LISTS.promises) ?? [],
    notes: readList(line, LISTS.notes) ?? [],
    households: readList(line, LISTS.households) ?? [],
    recipients: readList(line, LISTS.recipients) ?? [],
  }
  for (const name of ['phones', 'emails', 'relatives'] as const) {
    if (lists[name].length > ENTRIES_MAX) line.reject('too-long', PLAIN[name])
  }
  return lists
}

const PLAIN = { phones: 'phone', emails: 'email', relatives: 'joint-name' } as const satisfies Record<string, Field>

function phonesOf(line: LineReader): readonly PhoneOnFile[] {
  const kept = readList(line, LISTS.phones)
  if (kept !== null && stands(line, 'phone', phoneCells(kept))) return kept
  const plain = readPhones(line)
  const known = new Map((kept ?? []).map((each) => [phoneDigits(each.number), each]))
  return plain.map((each) => known.get(phoneDigits(each.number)) ?? each)
}

function emailsOf(line: LineReader): readonly EmailOnFile[] {
  const kept = readList(line, LISTS.emails)
  return kept !== null && stands(line, 'email', [emailCell(kept)]) ? kept : readEmails(line)
}

/** The columns hold the first one. */
function addressesOf(line: LineReader): readonly AddressOnFile[] {
  const [first, ...others] = readList(line, LISTS.addresses) ?? []
  if (first === undefined) return readAddresses(line)
  const isAsWritten = Object.entries(addressCells(first)).every(([field, cell]) => stands(line, field as Field, [cell]))
  const now = isAsWritten ? [first] : readAddress(line, first.kind)
  return [...now, ...others]
}

/** Their order stays, since other columns name them by their place. */
function relativesOf(line: LineReader, familyName: string): readonly Relative[] {
  const kept = readList(line, LISTS.relatives)
  if (kept !== null && stands(line, 'joint-name', [jointCell(kept)])) return kept
  const plain = readJointNames(line, familyName)
  if (kept === null) return plain
  const named = new Set(plain.map(jointName))
  const nowOf = (each: Relative): Relative =>
    each.onCard && !named.has(jointName(each)) ? { ...each, onCard: false } : each
  const known = new Set(kept.filter((each) => each.onCard).map(jointName))
  return [...kept.map(nowOf), ...plain.filter((each) => !known.has(jointName(each)))]
}

/** A refusal holds, whichever column has it. */
function refusalsOf(line: LineReader): readonly RefusalOnFile[] {
  const kept = readList(line, LISTS.refusals) ?? []
  const isKept = (one: RefusalOnFile): boolean =>
    kept.some(({ scope, channel }) => scope === one.scope && channel === one.channel)
  return [...kept, ...readRefusals(line).filter((each) => !isKept(each))]
}

/** Entries that name one of the family by a place must find somebody there. */
function ofRelatives<E extends { readonly relative: number | null }>(
  line: LineReader,
  column: ListColumn<E>,
  relatives: readonly Relative[],
): readonly E[] {
  const entries = readList(line, column) ?? []
  const isLost = entries.some(({ relative }) => relative !== null && relatives[relative] === undefined)
  if (isLost) line.reject('value-unknown', column.field)
  return entries
}

/** Whether the plain columns say this still; columns that are missing say nothing else. */
function stands(line: LineReader, field: Field, written: readonly string[]): boolean {
  const said = (cells: readonly string[]): string => cells.filter((cell) => cell !== '').join('\n')
  return !line.has(field) || said(line.raw(field)) === said(written)
}
