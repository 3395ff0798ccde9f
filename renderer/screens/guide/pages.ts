import type { GuidePage, Place } from '../../stores/place.ts'

/** The place that a page is about; of a card, where one is found. */
export const PLACE_OF: Readonly<Record<GuidePage, Place>> = {
  'paper-cards': { at: 'paper-cards' },
  customers: { at: 'customers', panel: null },
  card: { at: 'customers', panel: null },
  week: { at: 'week' },
  letters: { at: 'letters' },
  voices: { at: 'voices' },
  review: { at: 'review' },
  backup: { at: 'backup' },
}

/** Made by `npm run demo -- --docs`, one for each page and language; its address by 'ja-week'. */
const PICTURES = import.meta.glob<string>('./pictures/*.png', { eager: true, import: 'default' })

/** Null where the demo has not made it. */
export function pictureOf(page: GuidePage, language: string): string | null {
  return PICTURES[`./pictures/${language}-${page}.png`] ?? null
}
