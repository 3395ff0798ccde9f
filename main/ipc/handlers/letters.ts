import { batchView, dropBatch, postBatch } from '#main/service/batches.ts'
import { previewLetters, recordSent, tryTemplate } from '#main/service/letters.ts'
import { lookView, saveLook } from '#main/service/look.ts'
import { saveLookPicture } from '#main/service/look-pictures.ts'
import { copyTemplate, restoreTemplate, trashTemplate } from '#main/service/own-templates.ts'
import { papersOf, savePapers } from '#main/service/papers.ts'
import { postagePrices, savePostage } from '#main/service/postage.ts'
import { printersOf, savePrinters } from '#main/service/printers.ts'
import { saveSender, senderOf } from '#main/service/sender.ts'
import { listTemplates, saveTemplate } from '#main/service/templates.ts'
import type { CallsOn, HandlersOf } from './kit.ts'

export const lettersHandlers: HandlersOf<
  CallsOn<'sender' | 'templates' | 'letters' | 'batches' | 'papers' | 'postage' | 'printers' | 'look'>
> = {
  'sender:get': (session) => senderOf(session),
  'sender:save': (session, sender) => {
    saveSender(session, sender)
    return {}
  },
  'templates:list': (session) => listTemplates(session),
  'templates:save': saveTemplate,
  'templates:copy': copyTemplate,
  'templates:trash': trashTemplate,
  'templates:restore': restoreTemplate,
  'templates:try': tryTemplate,
  'letters:preview': previewLetters,
  'letters:sent': recordSent,
  'papers:list': ({ db }) => papersOf(db),
  'papers:save': savePapers,
  'postage:get': ({ db }) => postagePrices(db),
  'postage:save': savePostage,
  'look:get': (session) => lookView(session),
  'look:save': saveLook,
  'look:picture': saveLookPicture,
  'printers:get': ({ db }) => printersOf(db),
  'printers:save': savePrinters,
  'batches:get': batchView,
  'batches:posted': postBatch,
  'batches:drop': dropBatch,
}
