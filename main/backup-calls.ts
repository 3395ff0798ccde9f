import type { WebContents } from 'electron'
import type { Api } from '#contract/api.ts'
import type { BackupApi } from '#contract/backup-api.ts'
import { never } from '#domain/never.ts'
import { chooseBackupPlace } from './backup-place.ts'
import type { BackupLocks } from './backup-locks.ts'
import type { Backups } from './backups.ts'
import { askForCopy, askForFolder } from './dialogs.ts'
import type { MainChecked } from './ipc/answerers.ts'
import type { Restores } from './restore.ts'
import type { RunningCalls } from './running.ts'
import type { ShopThread } from './shop/shop-thread.ts'
import { refuse } from './store/refusal.ts'

export type BackupParts = {
  readonly shop: ShopThread
  readonly running: RunningCalls
  readonly backups: Backups
  readonly restores: Restores
  readonly locks: BackupLocks
}

type BackupChecked = Extract<MainChecked, { readonly name: keyof BackupApi }>

const OF_BACKUPS = {
  'backups:state': true,
  'backups:list': true,
  'backups:other-pc-gone': true,
  'backups:make': true,
  'backup:choose-place': true,
  'backup-lock:new': true,
  'backup-lock:keep': true,
  'backup-lock:practise': true,
  'backup-lock:old': true,
  'restore:look': true,
  'restore:run': true,
} as const satisfies Record<BackupChecked['name'], true>

export function isOfBackups(call: MainChecked): call is BackupChecked {
  return Object.hasOwn(OF_BACKUPS, call.name)
}

/** @throws Refusal as each of them */
export async function answerBackupCall(parts: BackupParts, call: BackupChecked, sender: WebContents): Promise<unknown> {
  const { running, backups, restores, locks } = parts
  switch (call.name) {
    case 'backups:state':
      return backups.state()
    case 'backups:list':
      return backups.list()
    case 'backups:other-pc-gone':
      await backups.otherPcGone(call.input.pc)
      return {}
    case 'backups:make':
      return running.run(call.name, (turn) => backups.make(call.input, () => askForFolder(sender), turn))
    case 'backup:choose-place':
      return chooseBackupPlace(parts.shop, call.input, sender)
    case 'backup-lock:new':
      return locks.make(call.input)
    case 'backup-lock:keep':
      return locks.keep(call.input)
    case 'backup-lock:practise':
      return locks.practise(call.input)
    case 'backup-lock:old':
      return running.run(call.name, (turn) => backups.lockOld(call.input.place, turn))
    case 'restore:look':
      return lookAtCopy(parts, call, sender)
    case 'restore:run':
      return running.run(call.name, (turn) => restores.run(call.input.copy, turn))
    default:
      return never(call, 'a call about backups')
  }
}

async function lookAtCopy(
  { running, backups, restores }: BackupParts,
  { name, input }: Extract<BackupChecked, { readonly name: 'restore:look' }>,
  sender: WebContents,
): Promise<Api['restore:look']['out']> {
  const path = await pathOfMeant(backups, input, sender)
  if (path === null) return null
  return running.run(name, (turn) => restores.look({ path, copy: backups.nameOf(path), typed: input.typed }, turn))
}

/** One of the list, or a file that the owner chooses; null where the dialog was closed. @throws Refusal copy-missing */
async function pathOfMeant(
  backups: Backups,
  { copy }: Api['restore:look']['in'],
  sender: WebContents,
): Promise<string | null> {
  return copy === null ? askForCopy(sender) : (backups.pathOf(copy) ?? refuse('copy-missing'))
}
