import { answer, editHeard, recordHeard, removeHeard, takeAnswerBack } from '#main/service/heard.ts'
import { putTogether, renameOne, themeNames, themesCounted, voicesOfTheme } from '#main/service/themes.ts'
import { voicesOf, waitingVoices } from '#main/service/voices.ts'
import type { CallsOn, HandlersOf } from './kit.ts'

export const voicesHandlers: HandlersOf<CallsOn<'voices' | 'themes'>> = {
  'voices:list': voicesOf,
  'voices:waiting': waitingVoices,
  'voices:record': recordHeard,
  'voices:edit': editHeard,
  'voices:remove': removeHeard,
  'voices:answer': answer,
  'voices:unanswer': takeAnswerBack,
  'themes:list': themeNames,
  'themes:counts': (session) => themesCounted(session),
  'themes:voices': voicesOfTheme,
  'themes:rename': renameOne,
  'themes:put-together': putTogether,
}
