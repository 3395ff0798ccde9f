import { createHash } from 'node:crypto'
import type { Done } from '#domain/change.ts'
import type { Look, LookPicture } from '#domain/paper/look.ts'
import { type LookPictureName, PICTURE_MOST, withPictures } from '#domain/paper/look-kept.ts'
import { pictureIn } from '#domain/people/picture.ts'
import type { ReadDb, WriteDb } from '#main/store/db.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { deleteSetting, getSetting, type KeptPicture, listPicturesPrinted, putSetting } from '#main/store/settings.ts'
import { listLooksWaiting } from '#main/store/to-post.ts'
import { write } from '#main/store/write.ts'

const SETTING = { logo: 'look-logo', background: 'look-background' } as const

/**
 * The shop's mark, or the picture under its letters, as the page drew it anew; null takes it away.
 * @throws Refusal photo-unreadable
 */
export function saveLookPicture(
  session: Session,
  { of, bytes }: { readonly of: LookPictureName; readonly bytes: Uint8Array | null },
): Done {
  const kept = bytes === null ? null : keptPicture(of, bytes)
  return write(session, 'look-saved', (db, change) => {
    letGoOfPrinted(db)
    if (kept === null) deleteSetting(db, SETTING[of])
    else putSetting(db, SETTING[of], kept)
    return { change }
  })
}

export function pictureOf(db: ReadDb, of: LookPictureName): LookPicture | null {
  const kept = getSetting(db, SETTING[of])
  return kept === null ? null : toPicture(kept)
}

/**
 * A look as each of its letters keeps it: the pictures by name alone, for one is a thousand times as long as a letter. The
 * pictures stay beside, whatever becomes of those of the shop.
 */
export function keepLook(db: WriteDb, look: Look): Look {
  return withPictures(look, (picture, of) => {
    const digest = digestOf(picture)
    const kept = getSetting(db, SETTING[of])
    const name = `look-printed:${digest}` as const
    if (kept !== null && getSetting(db, name) === null) putSetting(db, name, kept)
    return { ...picture, url: digest }
  })
}

/** The look that letters were printed with. */
export function lookPrinted(db: ReadDb, kept: Look): Look {
  return withPictures(kept, ({ url: digest }, of) => {
    const printed = getSetting(db, `look-printed:${digest}`)
    // Let go once the mailing was answered for, and the answer taken back: then today's is the nearest there is.
    return printed === null ? pictureOf(db, of) : toPicture(printed)
  })
}

/** Of the pictures with which mailings were printed, those alone that wait to be posted. */
function letGoOfPrinted(db: WriteDb): void {
  const needed = new Set<string>()
  for (const look of listLooksWaiting(db)) {
    withPictures(look, (picture) => {
      needed.add(`look-printed:${picture.url}`)
      return picture
    })
  }
  for (const name of listPicturesPrinted(db)) if (!needed.has(name)) deleteSetting(db, name)
}

function digestOf({ url }: LookPicture): string {
  return createHash('sha256').update(url).digest('hex')
}

function toPicture({ jpeg, width, height }: KeptPicture): LookPicture {
  return { url: `data:image/jpeg;base64,${jpeg}`, width, height }
}

function keptPicture(of: LookPictureName, bytes: Uint8Array): KeptPicture {
  const picture = pictureIn(bytes)
  const most = PICTURE_MOST[of]
  if (picture === null || picture.mime !== 'image/jpeg' || picture.hasMetadata) refuse('photo-unreadable')
  const { width, height } = picture
  if (width > most.width || height > most.height) refuse('photo-unreadable')
  return { jpeg: Buffer.from(bytes).toString('base64'), width, height }
}
