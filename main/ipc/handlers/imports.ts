import { closeImport, listImports } from '#main/service/imports/list.ts'
import { outputsLogged } from '#main/service/outputs.ts'
import type { CallsOn, HandlersOf } from './kit.ts'

export const importsHandlers: HandlersOf<CallsOn<'imports' | 'outputs'>> = {
  'imports:list': listImports,
  'imports:close': closeImport,
  'outputs:list': outputsLogged,
}
