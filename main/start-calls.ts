import type { WebContents } from 'electron'
import { liveShopPaths } from './shop/paths.ts'
import type { Api } from '#contract/api.ts'
import type { Result } from '#contract/result.ts'
import { never } from '#domain/never.ts'
import type { Backups } from './backups.ts'
import { notedPlaces } from './backups/elsewhere.ts'
import { askForDamaged, showFolder } from './dialogs.ts'
import type { MainChecked } from './ipc/answerers.ts'
import { envelopeLater } from './ipc/envelope.ts'
import type { RecordsLock } from './records-lock.ts'
import type { Restores } from './restore.ts'
import type { RunningCalls } from './running.ts'
import { refuse } from './store/refusal.ts'

const STARTING = {
  'records-lock:state': true,
  'records-lock:open': true,
  'records-lock:turn': true,
  'salvage:look': true,
  'salvage:choose': true,
  'start:places': true,
  'start:open-folder': true,
} as const

type StartChecked = Extract<MainChecked, { readonly name: keyof typeof STARTING }>

type Parts = {
  readonly running: RunningCalls
  readonly backups: Backups
  readonly restores: Restores
  readonly records: RecordsLock
  /** Where the records lie. */
  readonly folder: string
}

export function isStartCall(call: MainChecked): call is StartChecked {
  return Object.hasOwn(STARTING, call.name)
}

/** What helps where the shop cannot be opened. */
export function answerStartCall(
  { running, backups, restores, records, folder }: Parts,
  call: StartChecked,
  sender: WebContents,
  report: (error: unknown) => void,
): Promise<Result<unknown>> {
  switch (call.name) {
    case 'salvage:look':
      return envelopeLater(
        () => running.run(call.name, (turn) => restores.salvage(damagedMeant(backups, call.input), turn)),
        report,
      )
    case 'salvage:choose':
      return envelopeLater(async () => {
        const path = await askForDamaged(sender)
        return path === null ? null : running.run(call.name, (turn) => restores.salvage(path, turn))
      }, report)
    case 'records-lock:state':
      return envelopeLater(() => records.state(), report)
    case 'records-lock:open':
      return envelopeLater(() => records.open(call.input), report)
    case 'records-lock:turn':
      return envelopeLater(() => running.run(call.name, (turn) => records.turn(call.input, turn)), report)
    case 'start:places':
      return envelopeLater(() => notedPlaces(liveShopPaths(folder).database), report)
    case 'start:open-folder':
      return envelopeLater(async () => {
        await showFolder(folder)
        return {}
      }, report)
    default:
      return never(call, 'a call of the start')
  }
}

/** One of the list, or null for the shop's own file. @throws Refusal copy-missing */
function damagedMeant(backups: Backups, { copy }: Api['salvage:look']['in']): string | null {
  return copy === null ? null : (backups.pathOf(copy) ?? refuse('copy-missing'))
}
