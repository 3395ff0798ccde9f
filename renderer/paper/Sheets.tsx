import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { addressLayout, addressRooms, type AddressLayout } from '#domain/paper/address-layout.ts'
import type { AddressOptions, PrintDocument, PrintWarning, Sheet } from '#domain/paper/document.ts'
import { messageLayout, type MessageLayout } from '#domain/paper/message-layout.ts'
import { AddressSheetView, type Shows } from './AddressSheetView.tsx'
import type { Rooms } from './Block.tsx'
import { fitSheets } from './fit.ts'
import { loadPaperFont } from './font.ts'
import { MessageSheetView } from './MessageSheetView.tsx'
import { missingGlyphs, textOf } from './words.ts'
import './sheet.css'
import './message.css'

type Props = {
  readonly document: PrintDocument
  readonly shows: Shows
  /** The sheets stand as they will be printed. */
  readonly onDrawn: (warnings: readonly PrintWarning[]) => void
  /** The type could not be loaded. */
  readonly onFailed: (problem: unknown) => void
}

type Layouts = { readonly address: AddressLayout; readonly message: MessageLayout }

/** Draws every sheet of a document once its type is there, fits it, and tells what the owner should know. */
export function Sheets({ document, shows, onDrawn, onFailed }: Props): ReactNode {
  const root = useRef<HTMLDivElement>(null)
  const drawn = useWithItsType(document, onFailed)
  const tell = useRef(onDrawn)
  useLayoutEffect(() => {
    tell.current = onDrawn
  })
  useLayoutEffect(() => {
    if (root.current === null || drawn === null) return
    const layouts = layoutsOf(drawn.options)
    const tooSmall = fitSheets(root.current, drawn.sheets, (sheet) => roomsOf(sheet, layouts))
    tell.current([...tooSmall, ...missingGlyphs(drawn.sheets)])
  }, [drawn])
  if (drawn === null) return <div className="sheets" aria-busy="true" />
  const layouts = layoutsOf(drawn.options)
  return (
    <div ref={root} className="sheets" aria-busy={drawn !== document}>
      {drawn.sheets.map((sheet) => (
        <SheetView key={`${sheet.customer} ${sheet.kind}`} sheet={sheet} layouts={layouts} shows={shows} />
      ))}
    </div>
  )
}

type SheetProps = { readonly sheet: Sheet; readonly layouts: Layouts; readonly shows: Shows }

function SheetView({ sheet, layouts, shows }: SheetProps): ReactNode {
  return sheet.kind === 'address' ? (
    <AddressSheetView sheet={sheet} layout={layouts.address} shows={shows} />
  ) : (
    <MessageSheetView sheet={sheet} layout={layouts.message} />
  )
}

function layoutsOf(options: AddressOptions): Layouts {
  return { address: addressLayout(options), message: messageLayout(options) }
}

function roomsOf(sheet: Sheet, layouts: Layouts): Rooms {
  return sheet.kind === 'address' ? addressRooms(layouts.address, sheet) : { letter: layouts.message.letter }
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
