import ICAL from 'ical.js'
import { CALENDAR_HEAD, type VEvent } from '#domain/exchange/as-calendar.ts'
import type { VProperty } from '#domain/exchange/v-property.ts'

// Its own count leaves out the blank with which a folded line goes on: 75 bytes in all, as RFC 5545 and 6350 have it.
ICAL.foldLength = 74

const END = 'END:VCALENDAR\r\n'

/** Contacts as the bytes of a .vcf file, batch by batch. */
export function* vcardPieces(batches: Iterable<readonly (readonly VProperty[])[]>): Generator<Buffer, void> {
  for (const cards of batches) yield Buffer.from(cards.map((card) => ICAL.stringify(['vcard', card, []])).join(''))
}

/** A calendar as the bytes of an .ics file, batch by batch. */
export function* calendarPieces(batches: Iterable<readonly VEvent[]>): Generator<Buffer, void> {
  const whole = ICAL.stringify(['vcalendar', CALENDAR_HEAD, []])
  yield Buffer.from(whole.slice(0, -END.length))
  for (const events of batches) yield Buffer.from(events.map((event) => ICAL.stringify(['vevent', event, []])).join(''))
  yield Buffer.from(END)
}
