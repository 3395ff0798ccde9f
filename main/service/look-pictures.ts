import { createHash } from 'node:crypto'
import type { Done } from '#domain/change.ts'
import type { Look, LookPicture } from '#domain/paper/look.ts'
import { LOOK_PICTURES, type LookPictureName, PICTURE_MOST, withPictures } from '#domain/paper/look-kept.ts'
import { pictureIn } from '#domain/people/picture.ts'
import type { ReadDb, WriteDb } from '#main/store/db.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { deleteSetting, getSetting, type KeptPicture, putSetting } from '#main/store/settings.ts'
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
    keepForWaiting(db)
    if (kept === null) deleteSetting(db, SETTING[of])
    else putSetting(db, SETTING[of], kept)
    return { change }
  })
}

export function pictureOf(db: ReadDb, of: LookPictureName): LookPicture | null {
  const kept = getSetting(db, SETTING[of])
  return kept === null ? null : toPicture(kept)
}

/** A look as each of its letters keeps it: the pictures by name alone, for one is a thousand times as long as a letter. */
export function lookToKeep(look: Look): Look {
  return withPictures(look, (picture) => ({ ...picture, url: digestOf(picture) }))
}

/** The look that letters were printed with. */
export function lookPrinted(db: ReadDb, kept: Look): Look {
  const before = getSetting(db, 'look-printed') ?? {}
  return withPictures(kept, ({ url: digest }, of) => {
    const printed = before[digest]
    // Today's is the same, or the nearest there is: an answer taken back finds its picture let go.
    return printed === undefined ? pictureOf(db, of) : toPicture(printed)
  })
}

/** Of the pictures that are there now and were before, those with which a mailing that waits to be posted was printed. */
function keepForWaiting(db: WriteDb): void {
  const needed = new Set<string>()
  for (const look of listLooksWaiting(db)) {
    withPictures(look, (picture) => {
      needed.add(picture.url)
      return picture
    })
  }
  const now = LOOK_PICTURES.flatMap((of) => getSetting(db, SETTING[of]) ?? [])
  const known = new Map([
    ...Object.entries(getSetting(db, 'look-printed') ?? {}),
    ...now.map((kept) => [digestOf(toPicture(kept)), kept] as const),
  ])
  const kept = [...known].filter(([digest]) => needed.has(digest))
  if (kept.length > 0) putSetting(db, 'look-printed', Object.fromEntries(kept))
  else deleteSetting(db, 'look-printed')
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
