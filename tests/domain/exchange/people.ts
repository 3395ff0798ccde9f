import type { Cells } from '#domain/exchange/cells.ts'
import { cellsOf } from '#domain/exchange/cells.ts'
import type { Damage } from '#domain/exchange/import.ts'
import type { PersonOnFile } from '#domain/exchange/on-file.ts'
import type { Read, ReadHow } from '#domain/exchange/read.ts'
import { recognise } from '#domain/exchange/headers.ts'
import type { Content } from '#domain/exchange/table.ts'
import { TODAY } from './arbitrary.ts'

/** Somebody of whom a list says nothing but the name. */
export function aPersonOnFile(some: Partial<PersonOnFile> = {}): PersonOnFile {
  return {
    id: null,
    number: null,
    kind: 'person',
    familyName: '髙﨑',
    givenName: '花子',
    familyKana: '',
    givenKana: '',
    honorific: '様',
    title: '',
    company: '',
    companyKana: '',
    department: '',
    known: 'first-timer',
    birthday: null,
    dear: false,
    likes: '',
    caution: '',
    usual: '',
    note: '',
    lineName: '',
    preferredChannel: null,
    introducerName: '',
    phones: [],
    emails: [],
    addresses: [],
    relatives: [],
    tags: [],
    addedOn: null,
    movedOn: null,
    quietUntil: null,
    quietWhy: '',
    diedOn: null,
    deathHeardFrom: '',
    refusals: [],
    bereavements: [],
    specialDays: [],
    promises: [],
    notes: [],
    ...some,
  }
}

export function anAddress(some: Partial<PersonOnFile['addresses'][number]> = {}): PersonOnFile['addresses'][number] {
  return {
    kind: 'home',
    postalCode: '3700001',
    prefecture: '群馬県',
    city: '高崎市中尾町',
    street: '1-2-3',
    building: '',
    careOf: '',
    returnedOn: null,
    refusedOn: null,
    ...some,
  }
}

export function aRelative(
  givenName: string,
  some: Partial<PersonOnFile['relatives'][number]> = {},
): PersonOnFile['relatives'][number] {
  return {
    kind: 'person',
    familyName: '',
    givenName,
    kana: '',
    honorific: '様',
    relation: '',
    species: '',
    birthday: null,
    onCard: true,
    note: '',
    diedOn: null,
    ...some,
  }
}

export function how(...repairs: readonly Damage[]): ReadHow {
  return { known: 'first-timer', today: TODAY, repairs: new Set(repairs) }
}

/** The cells of one line under these headers, as they would be recognised. */
export function under(content: Content, line: Readonly<Record<string, string>>): Cells {
  return cellsOf(recognise(Object.keys(line), content).columns, Object.values(line))
}

/** What was read; the test fails where the line was rejected. */
export function valueOf<T>(read: Read<T>): T {
  if (read.kind === 'rejected') throw new Error(`rejected: ${read.reason} (${read.field})`)
  return read.value
}

/** Why a line was rejected, with the field; 'read' where it was not. */
export function faultOf(read: Read<unknown>): string {
  return read.kind === 'read' ? 'read' : `${read.reason} ${read.field}`
}
