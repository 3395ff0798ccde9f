import { undoChange } from '#main/service/changes.ts'
import type { CallsOn, HandlersOf } from './kit.ts'

export const timelineHandlers: HandlersOf<
  CallsOn<'timeline' | 'sales' | 'contacts' | 'promises' | 'trash' | 'changes'>
> = {
  'changes:undo': undoChange,
}
