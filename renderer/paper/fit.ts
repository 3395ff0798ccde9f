import type { PrintWarning, Sheet, WritingMode } from '#domain/paper/document.ts'
import type { LetterSlice } from '#domain/paper/letter-pages.ts'
import type { Mm } from '#domain/paper/sizes.ts'
import { fits, isBetterBroken, mayNeedBreaking, sizeUnbroken, stepsBelow, type Fill } from '#domain/paper/fit.ts'
import type { TextRoom } from '#domain/paper/text-room.ts'
import type { BlockName, Rooms } from './Block.tsx'
import { slicesOf } from './long-letters.ts'
import { tooSmall } from './warnings.ts'

/** A sheet, or a label, and the rooms of its blocks. */
export type SheetRooms = { readonly sheet: Sheet; readonly rooms: Rooms }

/** One block as drawn: its frame (the room) and the text inside, which takes as much as it needs. */
type Drawn = {
  readonly name: BlockName
  readonly frame: HTMLElement
  readonly text: HTMLElement
  readonly room: TextRoom
  readonly sheet: Sheet
}

/** A block whose lines may have to be broken, with the type it could have unbroken. */
type Long = { readonly drawn: Drawn; readonly unbroken: Mm }

/** A block being searched: steps[low] fits or is the smallest, steps[high] is not yet known to fail. */
type Search = Long & { readonly steps: readonly Mm[]; low: number; high: number }

/** What was measured: whose text does not fit even at its floor, and which letters go on over further sheets. */
export type Fitted = {
  readonly warnings: readonly PrintWarning[]
  readonly slices: ReadonlyMap<Sheet, readonly LetterSlice[]>
}

/**
 * Gives every block of every sheet the largest type that fits its room.
 * All reads stand together and all writes together, so a mailing of hundreds costs a few layouts, not thousands.
 */
export function fitSheets(root: HTMLElement, sheets: readonly SheetRooms[]): Fitted {
  const drawn = [...root.querySelectorAll<HTMLElement>('[data-sheet]')].flatMap((element, at) => {
    const drawnThere = sheets[at]
    return drawnThere === undefined ? [] : blocksOf(element, drawnThere.sheet, drawnThere.rooms)
  })
  for (const block of drawn) setType(block, block.room.type, block.room.lines === 'kept' ? 'unbroken' : 'broken')
  const sized = drawn.map((block): Long => ({ drawn: block, unbroken: sizeUnbroken(block.room, fillOf(block)) }))
  const long = sized.filter(({ drawn: block, unbroken }) => mayNeedBreaking(block.room, unbroken))
  for (const { drawn: block, unbroken } of sized) {
    if (unbroken < block.room.type && !mayNeedBreaking(block.room, unbroken)) setType(block, unbroken, 'unbroken')
  }
  const tooLong = fitBroken(long)
  const [paged, kept] = [tooLong.filter(isPaged), tooLong.filter((block) => !isPaged(block))]
  for (const block of paged) setType(block, block.room.type, 'broken')
  return {
    warnings: kept.filter(isWorthSaying).map(({ sheet, text }) => tooSmall(sheet, text.textContent)),
    slices: new Map(paged.map(({ sheet, frame, text }) => [sheet, slicesOf(frame, text, writingOf(frame))])),
  }
}

/** Breaks the lines of each and searches its size by halves, all blocks step by step together. @returns those that do not fit. */
function fitBroken(blocks: readonly Long[]): readonly Drawn[] {
  const searches = blocks.map((long): Search => {
    const steps = stepsBelow(long.drawn.room)
    return { ...long, steps, low: 0, high: steps.length - 1 }
  })
  for (let open = searches; open.length > 0; open = open.filter(({ low, high }) => low < high)) {
    for (const search of open) setType(search.drawn, sizeAt(search, middle(search)), 'broken')
    const fitting = open.map(({ drawn }) => fits(fillOf(drawn)))
    open.forEach((search, at) => {
      if (fitting[at] === true) search.low = middle(search)
      else search.high = middle(search) - 1
    })
  }
  for (const search of searches) {
    const size = sizeAt(search, search.low)
    const better = isBetterBroken(search.drawn.room, search.unbroken, size)
    setType(search.drawn, better ? size : search.unbroken, better ? 'broken' : 'unbroken')
  }
  return searches.map(({ drawn }) => drawn).filter((drawn) => !fits(fillOf(drawn)))
}

/** The sender and the ways to the shop are the same on every card, so they are spoken of once. */
function isWorthSaying({ name }: Drawn, at: number, all: readonly Drawn[]): boolean {
  const ofSender = name === 'sender' || name === 'senderPostal' || name === 'contact' || name === 'question'
  return !ofSender || all.findIndex((other) => other.name === name) === at
}

function isPaged({ room }: Drawn): boolean {
  return room.lines === 'paged'
}

function writingOf(frame: HTMLElement): WritingMode {
  return frame.closest('.sheet.vertical') === null ? 'horizontal' : 'vertical'
}

function middle({ low, high }: Search): number {
  return Math.ceil((low + high) / 2)
}

function sizeAt({ steps, drawn }: Search, at: number): Mm {
  return steps[at] ?? drawn.room.floor
}

function blocksOf(element: HTMLElement, sheet: Sheet, rooms: Rooms): readonly Drawn[] {
  return [...element.querySelectorAll<HTMLElement>('[data-block]')].flatMap((frame) => {
    const text = frame.firstElementChild
    const name = frame.dataset['block'] as BlockName
    const room = rooms[name]
    return text instanceof HTMLElement && room !== undefined ? [{ name, frame, text, room, sheet }] : []
  })
}

function setType({ text }: Drawn, size: Mm, lines: 'unbroken' | 'broken'): void {
  text.style.fontSize = `${size}mm`
  text.classList.toggle('broken', lines === 'broken')
}

/** A ratio, so a preview drawn at another scale measures the same. */
function fillOf({ frame, text }: Drawn): Fill {
  const room = frame.getBoundingClientRect()
  const taken = text.getBoundingClientRect()
  return Math.max(taken.width / room.width, taken.height / room.height)
}
