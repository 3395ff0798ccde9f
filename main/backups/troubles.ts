import { PLACE_TROUBLES, type PlaceTrouble } from '#domain/backup/backup.ts'
import type { Refusal } from '../store/refusal.ts'

/** What keeps copies from places that can be reached, by their paths: full, write-protected, worn out. */
export type PlaceTroubles = {
  of(place: string): PlaceTrouble | null
  note(place: string, trouble: PlaceTrouble): void
  /** A copy was brought there. */
  over(place: string): void
  /** It refused a copy a little while ago, and nobody need try again so soon. */
  rests(place: string): boolean
}

/** Known as long as the program runs; the next start finds out again. `pause` in ms. */
export function placeTroubles(pause: number): PlaceTroubles {
  const noted = new Map<string, { readonly trouble: PlaceTrouble; readonly until: number }>()
  return {
    of: (place) => noted.get(place)?.trouble ?? null,
    note: (place, trouble) => void noted.set(place, { trouble, until: performance.now() + pause }),
    over: (place) => void noted.delete(place),
    rests: (place) => (noted.get(place)?.until ?? 0) > performance.now(),
  }
}

/** Null where the refusal is not the place's. */
export function troubleOf({ code }: Refusal): PlaceTrouble | null {
  return PLACE_TROUBLES.find((trouble) => trouble === code) ?? null
}
