import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { addressLayout } from '#domain/paper/address-layout.ts'
import type { AddressSheet, PrintDocument, PrintWarning, SenderBlock } from '#domain/paper/document.ts'
import { AddressSheetView, type Shows } from './AddressSheetView.tsx'
import { fitSheets } from './fit.ts'
import { glyphFinder, loadPaperFont } from './font.ts'
import { glyphMissing } from './warnings.ts'

type Props = {
  readonly document: PrintDocument
  readonly shows: Shows
  /** The sheets stand as they will be printed. */
  readonly onDrawn: (warnings: readonly PrintWarning[]) => void
  /** The type could not be loaded. */
  readonly onFailed: (problem: unknown) => void
}

/** Draws every sheet of a document once its type is there, fits it, and tells what the owner should know. */
export function AddressSheets({ document, shows, onDrawn, onFailed }: Props): ReactNode {
  const root = useRef<HTMLDivElement>(null)
  const drawn = useWithItsType(document, onFailed)
  const tell = useRef(onDrawn)
  useLayoutEffect(() => {
    tell.current = onDrawn
  })
  useLayoutEffect(() => {
    if (root.current === null || drawn === null) return
    const tooSmall = fitSheets(root.current, addressLayout(drawn.options), drawn.sheets)
    tell.current([...tooSmall, ...missingGlyphs(drawn.sheets)])
  }, [drawn])
  if (drawn === null) return <div className="sheets" aria-busy="true" />
  const layout = addressLayout(drawn.options)
  return (
    <div ref={root} className="sheets" aria-busy={drawn !== document}>
      {drawn.sheets.map((sheet) => (
        <AddressSheetView key={sheet.customer} sheet={sheet} layout={layout} shows={shows} />
      ))}
    </div>
  )
}

/** The document to draw: until the type of a new one is loaded, the one before it. */
function useWithItsType(document: PrintDocument, onFailed: Props['onFailed']): PrintDocument | null {
  const [loaded, setLoaded] = useState<PrintDocument | null>(null)
  const tell = useRef(onFailed)
  useEffect(() => {
    tell.current = onFailed
  })
  useEffect(() => {
    let current = true
    const load = async (): Promise<void> => {
      try {
        await loadPaperFont(textOf(document.sheets))
        if (current) setLoaded(document)
      } catch (problem) {
        if (current) tell.current(problem)
      }
    }
    void load()
    return () => {
      current = false
    }
  }, [document])
  return loaded
}

/** Digits stand in the boxes, and 〒 before the sender's. */
function textOf(sheets: readonly AddressSheet[]): string {
  const words = sheets.map((sheet) => wordsOf(sheet) + wordsOfSender(sheet.sender))
  return [...new Set(`0123456789〒-${words.join('')}`)].join('')
}

function wordsOf(sheet: AddressSheet): string {
  const names = sheet.names.flatMap((name) => [name.family, name.given, name.honorific])
  return [...sheet.addressLines, sheet.company, sheet.department, sheet.careOf, sheet.title, ...names].join('\n')
}

function wordsOfSender({ addressLines, names, phone }: SenderBlock): string {
  return [...addressLines, ...names, phone].join('\n')
}

/** The sender is the same on every card, so it is looked at once. */
function missingGlyphs(sheets: readonly AddressSheet[]): readonly PrintWarning[] {
  const missing = glyphFinder()
  return sheets.flatMap((sheet, at): PrintWarning[] => {
    const characters = missing(at === 0 ? wordsOf(sheet) + wordsOfSender(sheet.sender) : wordsOf(sheet))
    return characters.length === 0 ? [] : [glyphMissing(sheet, characters)]
  })
}
