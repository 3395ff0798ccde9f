import { closeImport, listImports } from '#main/service/imports/list.ts'
import type { CallsOn, HandlersOf } from './kit.ts'

export const importsHandlers: HandlersOf<CallsOn<'imports'>> = {
  'imports:list': listImports,
  'imports:close': closeImport,
}
