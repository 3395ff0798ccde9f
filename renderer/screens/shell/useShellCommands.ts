import { useCommand } from '../../lib/commands.ts'
import { queryClient } from '../../lib/queries.ts'
import { pinQuery } from '../../lib/queries/pin.ts'
import { shop } from '../../lib/shop.ts'
import { openImport } from '../../stores/importing.ts'
import { openPalette } from '../../stores/palette.ts'
import { back, go, GUIDE_PAGES, openAdding, usePlace } from '../../stores/place.ts'
import { preferNextLook, preferSize, turnHiding } from '../../stores/preferences.ts'
import { helpAbout, TABS } from './tabs.ts'

/** What each command does where no screen has its own way. */
export function useShellCommands(): void {
  useCommand('back', back)
  useCommand('week', () => go(TABS.week))
  useCommand('customers', () => go(TABS.customers))
  useCommand('letters', () => go(TABS.letters))
  useCommand('voices', () => go(TABS.voices))
  useCommand('review', () => go(TABS.review))
  useCommand('settings', () => go(TABS.settings))
  useCommand('find', () => openPalette(true))
  useCommand('add', () => openAdding())
  // Without a letter there is nothing to print yet; this place says how to come to one.
  useCommand('print', () => go(TABS.letters))
  useCommand('paper-cards', () => go({ at: 'paper-cards' }))
  useCommand('paper-results', () => go({ at: 'paper-results' }))
  useCommand('new-year', () => go({ at: 'new-year' }))
  useCommand('import', openImport)
  useCommand('export', () => go({ at: 'export', who: null }))
  useCommand('backup', () => go({ at: 'backup' }))
  useCommand('move', () => go({ at: 'backup', part: 'move' }))
  useCommand('trash', () => go({ at: 'trash' }))
  useCommand('rights', () => go({ at: 'rights', part: 'all' }))
  useCommand('hide', turnHiding)
  useCommand('lock', lockOrSet)
  useCommand('bigger', () => preferSize(1))
  useCommand('smaller', () => preferSize(-1))
  useCommand('look', preferNextLook)
  useCommand('help', () => go({ at: 'help', about: helpAbout(usePlace.getState().place) }))
  useCommand('guide', () => go({ at: 'guide', page: GUIDE_PAGES[0] }))
  useCommand('keys', () => go({ at: 'help', about: 'keys' }))
}

/** Who has no PIN yet is led to where one is set. */
function lockOrSet(): void {
  const pin = queryClient.getQueryData(pinQuery.queryKey)
  if (pin?.isSet === true) void shop('pin:lock', {})
  else go({ at: 'settings', part: 'pin' })
}
