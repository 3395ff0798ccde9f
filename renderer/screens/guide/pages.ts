import type { GuidePage, Place } from '../../stores/place.ts'

/** The pages in the order in which a shop begins, each with the place that it is about. */
export const PAGES = [
  { page: 'paper-cards', place: { at: 'paper-cards' } },
  { page: 'customers', place: { at: 'customers', panel: null } },
  { page: 'card', place: { at: 'customers', panel: null } },
  { page: 'week', place: { at: 'week' } },
  { page: 'letters', place: { at: 'letters' } },
  { page: 'voices', place: { at: 'voices' } },
  { page: 'review', place: { at: 'review' } },
  { page: 'backup', place: { at: 'backup' } },
] as const satisfies readonly { readonly page: GuidePage; readonly place: Place }[]

/** Made by `npm run demo -- --docs`, one for each page and language; its address by 'ja-week'. */
const PICTURES = import.meta.glob<string>('./pictures/*.png', { eager: true, import: 'default' })

/** Null where the demo has not made it. */
export function pictureOf(page: GuidePage, language: string): string | null {
  return PICTURES[`./pictures/${language}-${page}.png`] ?? null
}
