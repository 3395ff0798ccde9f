import type { ThemeCount } from '#domain/voices/themes.ts'
import type { Done, SavedEntry } from '#domain/change.ts'
import type { Nothing } from '#domain/nothing.ts'
import type { Id } from '#domain/people/customer.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import type { PageAsked, VoicesAsked, VoicesPage, WaitingPage } from '#domain/timeline/voice.ts'
import type { HeardAnswer, HeardTyped } from '#domain/voices/heard.ts'

/** The calls about お声, a part of the one table. */
export type VoicesApi = {
  'voices:list': { in: VoicesAsked; out: VoicesPage }
  'voices:waiting': { in: PageAsked; out: WaitingPage }
  'voices:record': { in: HeardTyped & { readonly customer: Id }; out: SavedEntry }
  'voices:edit': { in: HeardTyped & { readonly key: RowKey }; out: SavedEntry }
  'voices:remove': { in: { readonly key: RowKey }; out: SavedEntry }
  /** 返事した日, with the contact by which it went. */
  'voices:answer': { in: HeardAnswer & { readonly key: RowKey }; out: SavedEntry }
  /** まだお返事していません after all. */
  'voices:unanswer': { in: { readonly key: RowKey }; out: SavedEntry }
  /** 話題 by their names, for choosing from. */
  'themes:list': { in: Nothing; out: readonly string[] }
  /** 声のまとめ: over the last twelve months, those of most notes first. */
  'themes:counts': { in: Nothing; out: readonly ThemeCount[] }
  'themes:voices': { in: PageAsked & { readonly key: RowKey }; out: VoicesPage }
  'themes:rename': { in: { readonly key: RowKey; readonly name: string }; out: Done }
  /** No note loses it. */
  'themes:put-together': { in: { readonly key: RowKey; readonly into: RowKey }; out: Done }
}
