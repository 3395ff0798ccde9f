import { awayFigures, awayPage } from '#main/service/away.ts'
import type { CallsOn, HandlersOf } from './kit.ts'

export const awayHandlers: HandlersOf<CallsOn<'away'>> = {
  'away:list': awayPage,
  'away:figures': (session) => awayFigures(session),
}
