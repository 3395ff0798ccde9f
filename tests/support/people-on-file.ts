import type { PersonOnFile } from '#domain/exchange/on-file.ts'
import type { RecipientTyped } from '#domain/timeline/delivery.ts'

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
    cadenceDays: null,
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
    households: [],
    recipients: [],
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

export function aRecipient(some: Partial<RecipientTyped> = {}): RecipientTyped {
  const { kind: _kind, returnedOn: _returned, refusedOn: _refused, ...address } = anAddress()
  return { ...address, name: '𠮷野 一', kana: '', honorific: '様', relation: '', phone: '', ...some }
}
