import type { Call } from '#contract/api.ts'
import type { PinApi } from '#contract/pin-api.ts'
import type { Checked } from './router.ts'

// Who answers which call. Apart from the handlers, so that the main thread never loads the services and their database.

/** Answered by the shop thread itself, since they make or tell of the session that the others need, or need none. */
type ThreadCall =
  | 'shop:state'
  | 'shop:open-again'
  | 'shop:create'
  | 'shop:leave-sample'
  | 'clock:confirm'
  | 'postal:find'

/** 席を離れたときの鍵: the main thread holds it, so that it holds also where the shop thread died. */
type PinCall = keyof PinApi

type PrintPageCall = 'print:document' | 'print:ready' | 'print:failed'

/** Answered by the main thread, since they need a window, a dialog, or to know what either thread is at. */
type MainCall =
  | 'menu:language'
  | 'jobs:now'
  | 'jobs:cancel'
  | 'page:pdf'
  | 'page:keep'
  | 'page:kept'
  | 'letters:pdf'
  | 'batches:pdf'
  | 'letters:copy'
  | 'printers:test'
  | 'backup:choose-place'
  | 'imports:choose'
  | 'imports:save-rejects'
  | 'exports:save'
  | 'address-books:save'
  | 'outputs:save'
  | 'outputs:save-all'
  | 'disclosure:save'
  | 'postal:update'
  | 'backups:state'
  | 'backups:list'
  | 'backups:other-pc-gone'
  | 'backups:make'
  | 'backup-lock:new'
  | 'backup-lock:keep'
  | 'backup-lock:practise'
  | 'backup-lock:old'
  | 'restore:look'
  | 'restore:run'
  | 'salvage:look'
  | 'salvage:choose'
  | 'start:places'
  | 'start:open-folder'
  | 'support:save'
  | 'records-lock:state'
  | 'records-lock:open'
  | 'records-lock:turn'
  | PinCall
  | PrintPageCall

/** Answered in steps by a service on the open shop, while others are answered in between. */
export type LongCall =
  | 'imports:preview'
  | 'imports:run'
  | 'imports:undo'
  | 'exports:look'
  | 'address-books:look'
  | 'customers:tag-many'
  | 'customers:trash-many'
  | 'duplicates:find'
  | 'households:look'
  | 'missing:look'
  | 'rights:kinds'
  | 'changes:undo'

/** Answered by a service on the open shop, at once. */
export type SessionCall = Exclude<Call, ThreadCall | MainCall | LongCall>

export type PinChecked = Extract<Checked, { readonly name: PinCall }>

export type PrintPageChecked = Extract<Checked, { readonly name: PrintPageCall }>

export type MainChecked = Extract<Checked, { readonly name: MainCall }>

const MAIN_CALLS = {
  'menu:language': true,
  'jobs:now': true,
  'jobs:cancel': true,
  'page:pdf': true,
  'page:keep': true,
  'page:kept': true,
  'letters:pdf': true,
  'batches:pdf': true,
  'letters:copy': true,
  'printers:test': true,
  'backup:choose-place': true,
  'imports:choose': true,
  'imports:save-rejects': true,
  'exports:save': true,
  'address-books:save': true,
  'outputs:save': true,
  'outputs:save-all': true,
  'disclosure:save': true,
  'postal:update': true,
  'backups:state': true,
  'backups:list': true,
  'backups:other-pc-gone': true,
  'backups:make': true,
  'backup-lock:new': true,
  'backup-lock:keep': true,
  'backup-lock:practise': true,
  'backup-lock:old': true,
  'records-lock:state': true,
  'records-lock:open': true,
  'records-lock:turn': true,
  'restore:look': true,
  'restore:run': true,
  'support:save': true,
  'pin:state': true,
  'pin:set': true,
  'pin:change': true,
  'pin:after': true,
  'pin:remove': true,
  'pin:lock': true,
  'pin:unlock': true,
  'pin:open-by-number': true,
  'pin:here': true,
  'salvage:look': true,
  'salvage:choose': true,
  'start:places': true,
  'start:open-folder': true,
  'print:document': true,
  'print:ready': true,
  'print:failed': true,
} satisfies Record<MainCall, true>

export function isMainCall(call: Checked): call is MainChecked {
  return Object.hasOwn(MAIN_CALLS, call.name)
}
