import { folderName } from '#main/files/file-name.ts'
import { eventsOf } from '#domain/exchange/as-calendar.ts'
import { type VCardVersion, vcardOf } from '#domain/exchange/as-vcard.ts'
import type { PersonOnFile } from '#domain/exchange/on-file.ts'
import type { ListAsked, OutputDone } from '#domain/exchange/outputs.ts'
import type { Progress } from '#domain/progress.ts'
import { saveTogether, type ToSave } from '#main/files/save-together.ts'
import { calendarPieces, vcardPieces } from '#main/files/write-v-objects.ts'
import { newest } from '#main/store/entries-on-file.ts'
import { type Among, peopleOnFile } from '#main/store/on-file.ts'
import type { Session } from '#main/store/session.ts'
import { eachOf } from './exports.ts'
import { logOutput } from './outputs.ts'
import { amongOf } from './people-many.ts'

/**
 * 連絡先 (vCard) or 暦 (iCalendar) of everyone, or of whoever is meant; logged. Kept for oneself, so nobody is left out: what
 * was refused stands in it.
 * @throws Refusal place-full, place-read-only, place-failed; busy-import, disk-* as it is logged
 */
export function* saveList(
  session: Session,
  { kind, who, version, folder }: ListAsked & { readonly folder: string },
): Generator<Progress, OutputDone> {
  const among = amongOf(session, who)
  const written = { people: 0 }
  const file = kind === 'vcard' ? contactsFile(session, among, version, written) : calendarFile(session, among, written)
  const total = among?.size ?? newest(session.db).people
  const files = yield* saveTogether(folder, [file], (): Progress => {
    return { done: Math.min(written.people, total), total, what: 'writing' }
  })
  logOutput(session, { kind, people: written.people, file: files.join('、') })
  return { folder: folderName(folder), files, people: written.people }
}

/** Counts up as its pieces are asked for. */
type Written = { people: number }

export function contactsFile(session: Session, among: Among, version: VCardVersion, written: Written): ToSave {
  const cards = eachOf(counted(session, among, written), (person) => vcardOf(person, version))
  return { name: 'お客様.vcf', pieces: vcardPieces(cards) }
}

export function calendarFile(session: Session, among: Among, written: Written): ToSave {
  const style = { today: session.today(), stamp: `${session.now().slice(0, -'.000Z'.length)}Z` }
  const days = eachOf(counted(session, among, written), (person) => eventsOf(person, style))
  return { name: 'お誕生日とお約束.ics', pieces: calendarPieces(inOneList(days)) }
}

function* counted({ db }: Session, among: Among, written: Written): Generator<readonly PersonOnFile[], void> {
  for (const batch of peopleOnFile(db, newest(db).people, among)) {
    written.people += batch.length
    yield batch
  }
}

function* inOneList<T>(batches: Iterable<readonly (readonly T[])[]>): Generator<readonly T[], void> {
  for (const batch of batches) yield batch.flat()
}
