import { chooseLock } from '#main/service/backup-lock.ts'
import { backupLater, paperCards, paperCardsAbout, saveSettings, shopSettings } from '#main/service/settings.ts'
import type { CallsOn, HandlersOf } from './kit.ts'

export const shopHandlers: HandlersOf<CallsOn<'settings' | 'backup' | 'backup-lock' | 'paper-cards'>> = {
  'settings:get': (session) => shopSettings(session),
  'settings:save': saveSettings,
  'backup:later': (session) => backupLater(session),
  'backup-lock:choose': chooseLock,
  'paper-cards:get': (session) => paperCards(session),
  'paper-cards:about': paperCardsAbout,
}
