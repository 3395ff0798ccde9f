import type { CardsStyle } from '#domain/exchange/cards/words.ts'
import type { OutputDone } from '#domain/exchange/outputs.ts'
import type { Progress } from '#domain/progress.ts'
import { inFull } from '#domain/people/called.ts'
import type { Id } from '#domain/people/customer.ts'
import { NamesToCover } from '#domain/rights/cover-names.ts'
import { HELD_BACK } from '#domain/rights/held-back.ts'
import type { DisclosureAsked, DisclosureLook } from '#domain/rights/disclosure.ts'
import { countHeld, disclosurePage, type PersonDisclosed } from '#domain/rights/disclosure-page.ts'
import { DISCLOSURE_WORDS } from '#domain/rights/disclosure-words.ts'
import { folderName, safeFileName } from '#main/files/file-name.ts'
import { type FileInFolder, saveFolder } from '#main/files/new-folder.ts'
import type { Customer } from '#main/store/customers.ts'
import type { ReadDb } from '#main/store/db.ts'
import { disclosedRows, namesOfOthers } from '#main/store/disclosed.ts'
import { personOnFile } from '#main/store/on-file.ts'
import { insertOutput } from '#main/store/outputs.ts'
import { getPhotoBytes } from '#main/store/photos.ts'
import { refuse } from '#main/store/refusal.ts'
import { openRequests } from '#main/store/requests.ts'
import type { Session } from '#main/store/session.ts'
import { getShop } from '#main/store/settings.ts'
import { listPhotos, namesIntroduced, namesOfHousehold } from '#main/store/whole-card.ts'
import { write } from '#main/store/write.ts'
import { findCustomer } from './customers.ts'
import { ENDINGS } from './export-all.ts'
import { purposeOf } from './purpose.ts'
import { requestMet } from './requests.ts'

const PHOTOS = '写真'

/** What there is of the kinds that the owner looks at first. @throws Refusal customer-missing, customer-erased */
export function lookAtDisclosure({ db }: Session, { id }: { readonly id: Id }): DisclosureLook {
  const { key } = findCustomer(db, id)
  const tables = disclosedRows(db, key)
  return {
    held: HELD_BACK.flatMap((what) => {
      const count = countHeld(tables, what)
      return count === 0 ? [] : [{ what, count }]
    }),
    locked: tables.locked_notes?.length ?? 0,
    waiting: openRequests(db, key, 'disclose').length,
  }
}

/**
 * ご本人にお見せする記録 of one person in a new folder: a page with everything that is kept of them but what the owner keeps
 * back, and their photos. Written down as an output, and as the answer to what was asked.
 * @throws Refusal customer-missing, customer-erased, place-full, place-read-only, place-failed; busy-import, disk-* as it is written down
 */
export function* saveDisclosure(
  session: Session,
  { id, without, language, folder }: DisclosureAsked & { readonly folder: string },
): Generator<Progress, OutputDone> {
  const { db } = session
  const person = findCustomer(db, id)
  const covered = yield* coverOthers(db, person)
  const style: CardsStyle = { language, today: session.today() }
  const photos = without.includes('photos') ? [] : photoFiles(db, person)
  const disclosed = gathered(db, person, photos)
  const shopName = getShop(db)?.name ?? ''
  const purpose = purposeOf(session, { language }).text
  const page = disclosurePage(disclosed, { ...style, shopName, purpose, without, cover: covered })
  const { title } = DISCLOSURE_WORDS[language]
  const files: readonly FileInFolder[] = [{ under: '', name: `${title}.html`, pieces: [Buffer.from(page)] }, ...photos]
  const name = yield* saveFolder(folder, `${title} ${style.today}`, files, (): Progress => {
    return { done: 1, total: 1, what: 'writing' }
  })
  write(session, 'disclosure-made', (to) => {
    insertOutput(to, { at: session.now(), kind: 'disclosure', people: 1, file: name })
    requestMet(session, to, { person, kind: 'disclose', on: style.today })
  })
  return { folder: folderName(folder), files: [name], people: 1 }
}

function* coverOthers(db: ReadDb, { key }: Customer): Generator<Progress, NamesToCover> {
  const names: string[] = []
  for (const some of namesOfOthers(db, key)) {
    names.push(...some)
    yield { done: 0, total: 1, what: 'writing' }
  }
  return new NamesToCover(names)
}

function photoFiles(db: ReadDb, { key }: Customer): readonly FileInFolder[] {
  return listPhotos(db, key).map(({ key: photo, mime }, at) => {
    const bytes = getPhotoBytes(db, photo)
    return {
      under: PHOTOS,
      name: safeFileName(`${at + 1}${ENDINGS[mime] ?? ''}`),
      pieces: bytes === null ? [] : [bytes],
    }
  })
}

function gathered(db: ReadDb, { key }: Customer, photos: readonly FileInFolder[]): PersonDisclosed {
  return {
    inFull: inFull(personOnFile(db, key) ?? refuse('customer-missing')),
    tables: disclosedRows(db, key),
    photos: photos.map(({ under, name }) => [under, name]),
    othersAtHome: namesOfHousehold(db, key).length,
    introduced: namesIntroduced(db, key).length,
  }
}
