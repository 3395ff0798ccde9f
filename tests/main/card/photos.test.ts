import { describe, expect, test } from 'vitest'
import type { Id } from '#domain/people/customer.ts'
import { PHOTO_BYTES_MAX, PHOTOS_PER_CARD } from '#domain/people/photo.ts'
import { check } from '#main/ipc/router.ts'
import { addPhoto, editPhoto, photoBytes, photosOf, removePhoto } from '#main/service/photos.ts'
import { trashCustomer } from '#main/service/trash.ts'
import type { Session } from '#main/store/session.ts'
import { aCustomer } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { aJpeg, aPng, aTelephoneJpeg } from '../../support/pictures.ts'
import { refusalOf } from '../../support/refusal.ts'
import { expectTakenBack } from '../../support/rows.ts'

const TYPED = { kind: 'pet', takenOn: day('2026-11-01'), caption: 'ポチ <b>と</b> 𠮷乃さん' } as const

const added = (session: Session, customer: Id, bytes = aJpeg()) => addPhoto(session, { ...TYPED, customer, bytes })

describe('a picture on a card', () => {
  test('is kept as it came, listed without its bytes, and given out alone', () => {
    const { session } = openTestDb('2026-11-20')
    const { id } = aCustomer(session)
    const { key } = added(session, id)
    expect(photosOf(session, { customer: id })).toEqual([{ key, width: 640, height: 480, ...TYPED }])
    expect(photoBytes(session, { key }).bytes).toEqual(Buffer.from(aJpeg()))
  })

  test('that the page did not draw anew is refused: metadata, another kind of file, too many pixels, no picture', () => {
    const { session, told } = openTestDb('2026-11-20')
    const { id } = aCustomer(session)
    const before = told.length
    for (const bytes of [aTelephoneJpeg(), aPng(10, 10), aJpeg(1_601, 10), Uint8Array.of(1, 2, 3)])
      expect(refusalOf(() => added(session, id, bytes))).toBe('photo-unreadable')
    expect(told).toHaveLength(before)
  })

  test('of tomorrow is refused, and so is one more than a card holds', () => {
    const { session } = openTestDb('2026-11-20')
    const { id } = aCustomer(session)
    const ahead = { ...TYPED, takenOn: day('2026-11-21'), customer: id, bytes: aJpeg() }
    expect(refusalOf(() => addPhoto(session, ahead))).toBe('day-ahead takenOn')
    for (let n = 0; n < PHOTOS_PER_CARD; n += 1) added(session, id)
    expect(refusalOf(() => added(session, id))).toBe('photo-too-many')
  })

  test('goes and comes back with 元に戻す, byte for byte, and so does what was said of it', () => {
    const shop = openTestDb('2026-11-20')
    const { session } = shop
    const { id } = aCustomer(session)
    expectTakenBack(shop, { id }, () => added(session, id))
    const { key } = added(session, id)
    expectTakenBack(shop, { id }, () => editPhoto(session, { key, kind: 'other', takenOn: null, caption: '' }))
    expectTakenBack(shop, { id }, () => removePhoto(session, { key }))
    expect(refusalOf(() => photoBytes(session, { key }))).toBe('entry-missing')
    expect(refusalOf(() => removePhoto(session, { key }))).toBe('entry-missing')
  })

  test('of a card in the trash is seen and left as it is', () => {
    const { session } = openTestDb('2026-11-20')
    const { id } = aCustomer(session)
    const { key } = added(session, id)
    trashCustomer(session, id)
    expect(photosOf(session, { customer: id })).toHaveLength(1)
    expect(refusalOf(() => removePhoto(session, { key }))).toBe('entry-missing')
    expect(refusalOf(() => added(session, id))).toBe('customer-missing')
  })
})

describe('at the door', () => {
  const message = { ...TYPED, customer: '019a0000-0000-7000-8000-000000000001' }
  const answer = (bytes: unknown) => check('photos:add', { ...message, bytes })

  test('bytes pass up to their own limit, whatever the limit of other messages is', () => {
    expect(answer(new Uint8Array(PHOTO_BYTES_MAX))).toMatchObject({ ok: true })
    expect(answer(new Uint8Array(PHOTO_BYTES_MAX + 1))).toMatchObject({ error: { code: 'bad-input', field: 'bytes' } })
    expect(answer(new Uint8Array(0))).toMatchObject({ error: { code: 'bad-input' } })
  })

  test('nothing else passes for bytes, and no other call carries any', () => {
    for (const wrong of [[1, 2], 'data:image/jpeg;base64,AA==', { length: 3 }, null])
      expect(answer(wrong)).toMatchObject({ error: { code: 'bad-input' } })
    expect(check('photos:remove', { key: 1, bytes: new Uint8Array(3) })).toMatchObject({ error: { code: 'bad-input' } })
  })
})
