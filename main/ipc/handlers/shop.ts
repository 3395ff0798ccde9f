import { chooseLock } from '#main/service/backup-lock.ts'
import { backupLater, callBackupPlace, leaveBackupPlace } from '#main/service/places.ts'
import { listSticks } from '#main/service/sticks.ts'
import { paperCards, paperCardsAbout, renameShop, saveSettings, shopSettings } from '#main/service/settings.ts'
import type { CallsOn, HandlersOf } from './kit.ts'

export const shopHandlers: HandlersOf<CallsOn<'settings' | 'backup' | 'backups' | 'backup-lock' | 'paper-cards'>> = {
  'settings:get': (session) => shopSettings(session),
  'settings:save': saveSettings,
  'settings:rename-shop': renameShop,
  'backup:later': (session) => backupLater(session),
  'backup:call-place': callBackupPlace,
  'backup:leave-place': leaveBackupPlace,
  'backup-lock:choose': chooseLock,
  'backups:sticks': listSticks,
  'paper-cards:get': (session) => paperCards(session),
  'paper-cards:about': paperCardsAbout,
}
