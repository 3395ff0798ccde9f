import { batchView, dropBatch, postBatch } from '#main/service/batches.ts'
import { previewLetters, recordSent } from '#main/service/letters.ts'
import { lookView, saveLook, saveLookPicture } from '#main/service/look.ts'
import { papersOf, savePapers } from '#main/service/papers.ts'
import { printersOf, savePrinters } from '#main/service/printers.ts'
import { saveSender, senderOf } from '#main/service/sender.ts'
import { listTemplates, saveTemplate } from '#main/service/templates.ts'
import type { CallsOn, HandlersOf } from './kit.ts'

export const lettersHandlers: HandlersOf<
  CallsOn<'sender' | 'templates' | 'letters' | 'batches' | 'papers' | 'printers' | 'look'>
> = {
  'sender:get': (session) => senderOf(session),
  'sender:save': (session, sender) => {
    saveSender(session, sender)
    return {}
  },
  'templates:list': (session) => listTemplates(session),
  'templates:save': saveTemplate,
  'letters:preview': previewLetters,
  'letters:sent': recordSent,
  'papers:list': ({ db }) => papersOf(db),
  'papers:save': savePapers,
  'look:get': (session) => lookView(session),
  'look:save': saveLook,
  'look:picture': saveLookPicture,
  'printers:get': ({ db }) => printersOf(db),
  'printers:save': savePrinters,
  'batches:get': batchView,
  'batches:posted': postBatch,
  'batches:drop': dropBatch,
}
